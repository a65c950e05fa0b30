import { expect, firstAdminToken, SERVING, test } from "../support/installation";
import { printed } from "../support/launcher";
import { callAction, resultOf } from "../support/server-actions";
import { signInOverHttp } from "../support/signed-in";

test("a first start prints a link that makes one admin, once; afterwards none is printed", async ({ installation }) => {
  test.setTimeout(180_000);
  const { origin, query } = installation;
  const first = installation.start();
  const replaced = await firstAdminToken(first);
  first.process.kill("SIGTERM");
  expect(await first.exited).toBe(0);

  const second = installation.start();
  const token = await firstAdminToken(second);
  const use = async (link: string, email: string) => {
    const input = { token: link, email, name: "First", password: "a long enough password" };
    return resultOf(await callAction(origin, "acceptInviteAction", [input], { page: `/join/${link}` }));
  };
  // A start makes a new link: one that was printed into an old log is worth nothing.
  expect(await use(replaced, "old@desk.test")).toMatchObject({ ok: false });
  expect(await use(token, "first@desk.test")).toMatchObject({ ok: true });
  expect(await use(token, "second@desk.test")).toMatchObject({ ok: false });
  expect(await query(`SELECT "role"::text AS "role", "email" FROM "Member"`)).toEqual([
    { role: "ADMIN", email: "first@desk.test" },
  ]);
  const cookie = await signInOverHttp(origin, "first@desk.test", "a long enough password");
  expect((await fetch(`${origin}/desk/admin/members`, { headers: { cookie } })).status).toBe(200);
  second.process.kill("SIGTERM");
  expect(await second.exited).toBe(0);

  const third = installation.start();
  await printed(third, SERVING);
  expect(third.output()).not.toContain("First admin");
});
