import { randomUUID } from "node:crypto";
import { refuseTooMany } from "@/lib/next/member-limits";
import { expect, test } from "../../support/integration";

test("thirty articles an hour with seven proposals each are let through, endless fetching is not", async () => {
  const member = randomUUID();
  for (let call = 1; call <= 30 * 7; call++) expect(await refuseTooMany("import", member), `call ${call}`).toBeNull();
  for (let call = 30 * 7; call < 240; call++) await refuseTooMany("import", member);
  expect(await refuseTooMany("import", member)).toMatchObject({ failure: { code: "RATE_LIMITED" } });
  expect(await refuseTooMany("import", randomUUID()), "another member").toBeNull();
});
