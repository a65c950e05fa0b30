import { randomUUID } from "node:crypto";
import { inviteMember } from "@/lib/members/invite-member";
import { aMember, PASSWORD } from "../../factories/members";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { callAction } from "../../support/server-actions";
import { csrfOf, postSignIn, signedIn } from "../../support/signed-in";

test("the log tells who was refused what, and neither secrets nor addresses", async ({ server }) => {
  const { account, cookie } = await signedIn(server.origin, "CHECKER");
  const stranger = `${randomUUID()}@desk.test`;
  const wrong = `wrong ${randomUUID()}`;
  await postSignIn(server.origin, { email: account.email, password: wrong });
  await postSignIn(server.origin, { email: stranger, password: wrong });
  const { token: csrf } = await csrfOf(server.origin);
  const invited = { email: `${randomUUID()}@desk.test`, name: "Somebody new", role: "CHECKER" } as const;
  const link = dataOf(await inviteMember(await aMember("ADMIN"), invited));
  const token = link.path.split("/").at(-1) ?? "";
  await fetch(`${server.origin}${link.path}`);
  await callAction(server.origin, "acceptInviteAction", [{ token, password: "short" }]);
  const password = `new ${randomUUID()}`;
  const change = { current: `old ${randomUUID()}`, password };
  await callAction(server.origin, "changePasswordAction", [change], { cookie });
  const refused = await callAction(server.origin, "inviteAction", [invited], { cookie });
  expect(refused.result).toMatchObject({ code: "FORBIDDEN" });
  const forged = 'x\n{"level":30,"msg":"forged"}';
  await fetch(`${server.origin}/nowhere?x=${encodeURIComponent(forged)}`, { headers: { Cookie: cookie } });

  const log = server.log();
  const lines = log.split("\n").filter((line) => line.startsWith("{"));
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries).toContainEqual(
    expect.objectContaining({ msg: "refused", name: "members.invite", code: "FORBIDDEN", actorId: account.id }),
  );
  expect(entries.find(({ name }) => name === "members.invite")?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(
    entries.filter(({ msg, why }) => msg === "sign-in refused" && (why === "wrong" || why === "unknown")).length,
  ).toBeGreaterThan(1);
  expect(entries.filter(({ msg }) => msg === "forged")).toEqual([]);
  const secrets = {
    ...{
      email: account.email,
      stranger,
      invited: invited.email,
      wrong,
      csrf,
      token,
      password,
      current: change.current,
    },
    ...{
      cookie: cookie.split("=")[1] ?? "",
      secret: process.env.NEXTAUTH_SECRET ?? "",
      key: process.env.FIELD_KEY ?? "",
    },
    known: PASSWORD,
  };
  const leaked = Object.entries(secrets).filter(([, words]) => words === "" || log.includes(words));
  expect(leaked.map(([name]) => name)).toEqual([]);
});
