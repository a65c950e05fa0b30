import { expect, test } from "@playwright/test";
import { claimsHref, FIRST_STATE, listState, writeState } from "@/lib/claims/list-state";
import { loadClaimParams } from "@/lib/claims/search-params";

const stateOf = (address: string, view?: Parameters<typeof listState>[1]) =>
  listState(loadClaimParams(new URLSearchParams(address)), view);

test("an empty address is the whole list, the latest change first", () => {
  expect(stateOf("")).toEqual({ state: FIRST_STATE, ignored: [] });
});

test("the address overrides the view, and what it empties stays empty", () => {
  const view = { ...writeState(FIRST_STATE), q: "rockets", filter: "stage.is.INBOX", sort: "due", cols: "code,due" };
  expect(stateOf("", view).state).toMatchObject({
    q: "rockets",
    sort: [{ id: "due", desc: false }],
    columns: ["code", "due"],
  });
  expect(stateOf("q=&filter=", view).state).toMatchObject({ q: "", filter: { of: [] }, columns: ["code", "due"] });
  expect(stateOf("sort=-code,due&cols=claim", view).state).toMatchObject({
    sort: [
      { id: "code", desc: true },
      { id: "due", desc: false },
    ],
    columns: ["claim"],
  });
});

test("a column, order or density that does not exist is left out and named", () => {
  const { state, ignored } = stateOf("sort=passwordHash,-due,due&cols=code,__proto__,code&pin=nothing&density=huge");
  expect(state).toMatchObject({ sort: [{ id: "due", desc: true }], columns: ["code"], pinned: [], density: "regular" });
  expect(ignored).toEqual(["__proto__", "passwordHash", "nothing"]);
  expect(stateOf("cols=nothing").state.columns).toEqual(FIRST_STATE.columns);
});

test("the written state gives the same state again, and a link carries it", () => {
  const { state } = stateOf(
    "q=Łódź&filter=due.before.friday;(stage.is.INBOX|owner.is.me)&sort=-due,code&cols=due,code&density=compact",
  );
  const written = writeState(state);
  expect(listState({ ...written }).state).toEqual(state);
  const link = new URL(claimsHref(state), "https://desk.example");
  expect(stateOf(link.search).state).toMatchObject({ q: state.q, filter: state.filter, sort: state.sort });
  expect(claimsHref({})).toBe("/desk/claims");
});

test("pages and sizes that are no numbers fall back", () => {
  const params = loadClaimParams(new URLSearchParams("page=x&perPage=33&open=abc"));
  expect(params).toMatchObject({ page: 1, perPage: 50, open: null });
});
