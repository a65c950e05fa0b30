import { expect, test } from "@playwright/test";
import { ownPath } from "@/lib/shared/own-path";

test("paths of this site pass", () => {
  expect(ownPath("/desk/claims?stage=INBOX#top", "/desk")).toBe("/desk/claims?stage=INBOX#top");
  expect(ownPath("/desk/../desk/account", "/desk")).toBe("/desk/account");
});

test("whatever a browser reads as another site does not", () => {
  const elsewhere = [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    " //evil.example",
    ["/desk", "/x"],
    undefined,
    null,
    7,
  ];
  for (const path of elsewhere) expect(ownPath(path, "/desk"), String(path)).toBe("/desk");
});
