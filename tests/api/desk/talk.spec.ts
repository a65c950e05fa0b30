import { randomUUID } from "node:crypto";
import { disableMember } from "@/lib/members/change-member";
import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { aThread } from "../../factories/talk";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { fingerprint } from "../../support/fingerprint";
import { callAction } from "../../support/server-actions";
import { signedIn } from "../../support/signed-in";

const CLAIM = { kind: "CLAIM" };

test("talk is refused over HTTP as it is at the desk, and nothing changes", async ({ server, owner }) => {
  const ada = await aMember("CHECKER", "Ada");
  const { threadId, commentId, claimId } = await aThread(ada, await anInboxClaim(ada));
  const { cookie } = await signedIn(server.origin, "CHECKER");
  const editor = await signedIn(server.origin, "EDITOR");
  const cases: [string, unknown, string, string][] = [
    ["changeCommentAction", { id: commentId, version: 1, body: "x" }, cookie, "FORBIDDEN"],
    ["changeCommentAction", { id: commentId, version: 1, body: "x" }, editor.cookie, "FORBIDDEN"],
    ["withdrawCommentAction", { id: commentId, version: 1, reason: "x" }, cookie, "FORBIDDEN"],
    ["withdrawCommentAction", { id: commentId, version: 1, reason: null }, editor.cookie, "INVALID"],
    ["withdrawCommentAction", { id: commentId, version: 7, reason: "x" }, editor.cookie, "CONFLICT"],
    ["resolveThreadAction", { id: threadId, version: 2 }, cookie, "CONFLICT"],
    ["reopenThreadAction", { id: threadId, version: 1 }, cookie, "BLOCKED"],
    ["addCommentAction", { id: randomUUID(), threadId: randomUUID(), body: "x" }, cookie, "NOT_FOUND"],
    ["addCommentAction", { id: randomUUID(), threadId, body: "x".repeat(10_001) }, cookie, "INVALID"],
    ["addCommentAction", { id: randomUUID(), threadId, body: "x", authorId: ada.id }, cookie, "INVALID"],
    ["previewCommentAction", { claimId, body: `@[x](member:${randomUUID()})` }, cookie, "INVALID"],
    ["openThreadAction", { id: threadId, commentId, claimId, subject: CLAIM, body: "Mine now." }, cookie, "CONFLICT"],
  ];
  const before = await fingerprint(owner);
  for (const [action, input, as, code] of cases) {
    const { result } = await callAction(server.origin, action, [input], { cookie: as });
    expect.soft(result, action).toMatchObject({ ok: false, code });
  }
  expect(await fingerprint(owner)).toBe(before);
});

test("who can be mentioned is told to members alone", async ({ server }) => {
  const people = `${server.origin}/desk/talk/people?q=Zoe`;
  const name = `Zoe ${randomUUID().slice(0, 8)}`;
  const zoe = await aMember("CHECKER", name);
  expect((await fetch(people)).status).toBe(401);
  const { cookie, account } = await signedIn(server.origin, "CHECKER");
  const found = async () => (await (await fetch(people, { headers: { Cookie: cookie } })).json()) as { name: string }[];
  expect((await found()).map((person) => person.name)).toContain(name);
  const admin = await aMember("ADMIN");
  await disableMember(admin, { id: zoe.id, version: 1 }).then(dataOf);
  expect((await found()).map((person) => person.name)).not.toContain(name);
  await disableMember(admin, { id: account.id, version: 1 }).then(dataOf);
  expect((await fetch(people, { headers: { Cookie: cookie } })).status).toBe(401);
});

test("the page of a discussion leads a reader to the sign-in page", async ({ server }) => {
  const ada = await aMember();
  const { claimId } = await aThread(ada, await anInboxClaim(ada), "A secret doubt.");
  for (const part of ["/discussion", "/discussion?_rsc=1"]) {
    const response = await fetch(`${server.origin}/desk/claims/${claimId}${part}`, { redirect: "manual" });
    expect(response.status).toBe(307);
    expect(await response.text()).not.toContain("A secret doubt.");
  }
});
