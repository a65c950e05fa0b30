import { expect, test } from "@playwright/test";
import { loadClaimParams } from "@/lib/claims/search-params";

test("an empty address is the whole list, the latest change first", () => {
  expect(loadClaimParams(new URLSearchParams())).toEqual({
    q: "",
    stage: [],
    denial: [],
    state: [],
    owner: "",
    sort: { id: "updated", desc: true },
    page: 1,
    perPage: 50,
  });
});

test("what the address says is read, and what it cannot say is dropped", () => {
  const params = loadClaimParams(
    new URLSearchParams("stage=INBOX,NONSENSE,CHECKING&denial=DENIED&sort=due&perPage=33&page=2&state=RE_REVIEW,FALSE"),
  );
  expect(params.stage).toEqual(["INBOX", "CHECKING"]);
  expect(params.denial).toEqual(["DENIED"]);
  expect(params.state).toEqual(["RE_REVIEW", "FALSE"]);
  expect(params.sort).toEqual({ id: "due", desc: false });
  expect(params.perPage).toBe(50);
  expect(params.page).toBe(2);
});

test("a column that does not exist is no order", () => {
  expect(loadClaimParams(new URLSearchParams("sort=passwordHash")).sort).toEqual({ id: "updated", desc: true });
});
