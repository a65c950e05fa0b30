import { expect, test } from "@playwright/test";
import { DUMMY_HASH, isOutdated } from "@/lib/auth/password";
import { passwordProblem } from "@/lib/auth/password-rules";

const personal = ["Ana Kovač", "ana.kovac@example.org"];

test("common passwords are refused, with their usual ornaments", () => {
  const common = [
    "password",
    "P4ssw0rd!",
    "Password2024",
    "passwordpassword",
    "qwertyuiop",
    "Qwerty123!",
    "12345678",
    "87654321",
    "11111111",
    "abcdefgh",
    "abcabcabc",
    "letmein2026",
    "iloveyou",
    "Welcome1!",
    "Summer2026!",
    "gainsay2026",
    "2026-11-24",
  ];
  for (const password of common) expect(passwordProblem(password, personal), password).toContain("easy to guess");
  for (const password of ["kovac12345", "AnaAna99", "example2026"])
    expect(passwordProblem(password, personal), password).toContain("easy to guess");
});

test("length alone makes a password good; no mixture of signs is asked for", () => {
  for (const password of [
    "turnip velvet orbit",
    "correcthorsebatterystaple",
    "жёлтая подводная лодка",
    "xkq vzt wpl",
    "мышь под дождём, ".repeat(30),
  ])
    expect(passwordProblem(password, personal), password).toBeNull();
});

test("too short and too long are said so", () => {
  expect(passwordProblem("xkqvztw", personal)).toContain("at least 8");
  expect(passwordProblem("тшхжзю7", personal)).toContain("at least 8");
  expect(passwordProblem("turnip velvet orbit ".repeat(60), personal)).toContain("at most 1024 bytes");
});

test("the hash for unknown addresses costs what a real one costs", () => {
  expect(isOutdated(DUMMY_HASH)).toBe(false);
  expect(isOutdated(DUMMY_HASH.replace("m=19456", "m=4096"))).toBe(true);
});
