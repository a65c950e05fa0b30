import { expect, test } from "@playwright/test";
import { jobLabel } from "@/lib/jobs/labels";
import { JOB_PAYLOADS } from "@/lib/jobs/payloads";

test("every job says in words what it does", () => {
  for (const name of Object.keys(JOB_PAYLOADS)) expect(jobLabel(name), name).not.toBe(name);
});
