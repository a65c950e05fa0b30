import { aJob, jobState } from "../../factories/jobs";
import { expect, test } from "../../support/api";
import { callAction } from "../../support/server-actions";
import { signedIn } from "../../support/signed-in";

test("over HTTP too, the queue is for admins", async ({ server, owner }) => {
  const id = await aJob(owner, { error: "The mail server does not answer", attempts: 3 });
  const before = await jobState(owner, id);
  const page = async (cookie: string) => {
    const response = await fetch(`${server.origin}/desk/admin/jobs`, { headers: { Cookie: cookie } });
    return { status: response.status, body: await response.text() };
  };
  for (const role of ["CHECKER", "EDITOR"] as const) {
    const { cookie } = await signedIn(server.origin, role);
    for (const action of ["retryJobAction", "giveUpJobAction"]) {
      const { result } = await callAction(server.origin, action, [{ id, attempts: 3 }], { cookie });
      expect(result).toMatchObject({ ok: false, code: "FORBIDDEN" });
    }
    const { status, body } = await page(cookie);
    expect(status).toBe(404);
    expect(body).not.toContain("mail server");
    expect(body).not.toContain("/desk/admin/jobs");
  }
  expect(await jobState(owner, id)).toBe(before);

  const { cookie } = await signedIn(server.origin, "ADMIN");
  expect((await page(cookie)).body).toContain("The mail server does not answer");
  const { result } = await callAction(server.origin, "retryJobAction", [{ id, attempts: 3 }], { cookie });
  expect(result).toMatchObject({ ok: true });
  expect((await page(cookie)).status).toBe(200);
});

test("over HTTP too, a stuck mail is sent again by admins alone", async ({ server }) => {
  const { cookie } = await signedIn(server.origin, "EDITOR");
  const input = { id: "00000000-0000-7000-8000-000000000000", attempts: 1 };
  const refused = await callAction(server.origin, "sendMailAgainAction", [input], { cookie });
  expect(refused.result).toMatchObject({ ok: false, code: "FORBIDDEN" });
  const admin = await signedIn(server.origin, "ADMIN");
  const answer = await callAction(server.origin, "sendMailAgainAction", [input], admin);
  // The server of the tests has no mail server.
  expect(answer.result).toMatchObject({ ok: false, code: "BLOCKED" });
});
