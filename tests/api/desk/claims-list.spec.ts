import { anInboxClaim } from "../../factories/claims";
import { aMember } from "../../factories/members";
import { expect, test } from "../../support/api";
import { signedIn } from "../../support/signed-in";

test("a filter of 100 kB, one that is merely long, and a page that does not exist do no harm", async ({
  server: { origin },
}) => {
  await anInboxClaim(await aMember());
  const { cookie } = await signedIn(origin, "CHECKER");
  const ask = (query: string) => fetch(`${origin}/desk/claims?${query}`, { headers: { Cookie: cookie } });
  // Node refuses so long an address before anybody reads it.
  expect((await ask(`filter=${"stage.is.INBOX;".repeat(7_000)}`)).status).toBe(431);
  const long = await ask(`filter=${"stage.is.INBOX;".repeat(900)}`);
  expect(long.status).toBe(200);
  expect(await long.text()).toContain("a filter that is too long");
  for (const page of ["1000000000", "-3", "1e30", "99999999999999999999", "x"]) {
    const answer = await ask(`page=${page}&sort=due,nothing&cols=code,secret`);
    expect(answer.status, page).toBe(200);
    expect(await answer.text()).toContain("secret");
  }
  expect((await ask("")).status).toBe(200);
});
