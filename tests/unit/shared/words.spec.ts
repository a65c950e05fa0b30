import { expect, test } from "@playwright/test";
import { counted, formatCount } from "@/lib/shared/count";
import { currentHref } from "@/lib/shared/current-href";
import { initials } from "@/lib/shared/initials";
import { isSingleKey, matchesKeys, parseKeys, printedKeys } from "@/lib/shared/keys";
import { fail, ok } from "@/lib/shared/result";
import { parseTheme } from "@/lib/shared/theme";
import { wordDiff } from "@/lib/shared/word-diff";

test("numbers and their nouns", () => {
  expect(formatCount(0)).toBe("0");
  expect(formatCount(999)).toBe("999");
  expect(formatCount(1204)).toBe("1,204");
  expect(formatCount(1234567)).toBe("1,234,567");
  expect(counted(1, "claim")).toBe("1 claim");
  expect(counted(0, "claim")).toBe("0 claims");
  expect(counted(2, "party", "parties")).toBe("2 parties");
});

test("initials of names in any script", () => {
  expect(initials("Ana Kovač")).toBe("AK");
  expect(initials("  ban ")).toBe("B");
  expect(initials("Mary Ann van Dyke")).toBe("MD");
  expect(initials("Юлия Ланская")).toBe("ЮЛ");
  expect(initials("")).toBe("");
});

test("a page belongs to the longest link above it", () => {
  const links = ["/desk", "/desk/claims", "/desk/claims/9/evidence"];
  expect(currentHref("/desk", links)).toBe("/desk");
  expect(currentHref("/desk/claims", links)).toBe("/desk/claims");
  expect(currentHref("/desk/claims/9", links)).toBe("/desk/claims");
  expect(currentHref("/desk/claims/9/evidence", links)).toBe("/desk/claims/9/evidence");
  expect(currentHref("/desk/claimsmen", links)).toBe("/desk");
  expect(currentHref("/elsewhere", links)).toBeNull();
});

test("keys are matched press by press", () => {
  const press = (key: string, mod = false) => ({ key, mod });
  expect(matchesKeys("e", [press("x"), press("e")])).toBe(true);
  expect(matchesKeys("e", [press("e", true)])).toBe(false);
  expect(matchesKeys("shift+n", [press("N")])).toBe(true);
  expect(matchesKeys("n", [press("N")])).toBe(false);
  expect(matchesKeys("mod+k", [press("k", true)])).toBe(true);
  expect(matchesKeys("g c", [press("g"), press("c")])).toBe(true);
  expect(matchesKeys("g c", [press("c")])).toBe(false);
  expect(matchesKeys("?", [press("?")])).toBe(true);
  expect(parseKeys("+")).toEqual([{ key: "+", mod: false }]);
});

test("only keys without Ctrl can be switched off", () => {
  expect(isSingleKey("e")).toBe(true);
  expect(isSingleKey("g c")).toBe(true);
  expect(isSingleKey("mod+enter")).toBe(false);
});

test("keys as they are printed", () => {
  expect(printedKeys("mod+k")).toEqual([["Ctrl", "K"]]);
  expect(printedKeys("g c")).toEqual([["G"], ["C"]]);
  expect(printedKeys("?")).toEqual([["?"]]);
});

test("a theme cookie means light, dark or the system's", () => {
  expect(parseTheme("dark")).toBe("dark");
  expect(parseTheme("light")).toBe("light");
  expect(parseTheme("system")).toBe("system");
  expect(parseTheme("<script>")).toBe("system");
  expect(parseTheme(undefined)).toBe("system");
});

test("a word diff gives back both texts", () => {
  const before = "One government says so; the accused deny it.";
  const after = "One government says so, and the accused denies it twice.";
  const parts = wordDiff(before, after);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
  expect(parts.some((part) => part.kind === "same")).toBe(true);
});

test("a result is data or a refusal", () => {
  expect(ok(3)).toEqual({ ok: true, data: 3 });
  expect(fail("BLOCKED", "Not yet.", { reasons: ["E-3 has no locator."] })).toEqual({
    ok: false,
    code: "BLOCKED",
    message: "Not yet.",
    reasons: ["E-3 has no locator."],
  });
});
