import { expect, test } from "@playwright/test";
import { emailSchema } from "@/lib/shared/email-schema";

test("one spelling for each address", () => {
  expect(emailSchema.parse("  Ana.Kovac@Example.ORG ")).toBe("ana.kovac@example.org");
  expect(emailSchema.parse("ａna@example.org")).toBe("ana@example.org");
});

test("a look-alike of @ is read as @ before the check, so that it cannot smuggle a second one", () => {
  expect(emailSchema.safeParse("ana@evil.example＠example.org").success).toBe(false);
  expect(emailSchema.parse("ana＠example.org")).toBe("ana@example.org");
});

test("what is no address is refused", () => {
  for (const text of [
    "",
    "ana",
    "ana@",
    "@example.org",
    "a b@example.org",
    "ana@example.org,eve@example.org",
    "a\u0000@example.org",
    `${"a".repeat(250)}@example.org`,
  ])
    expect(emailSchema.safeParse(text).success, text).toBe(false);
});
