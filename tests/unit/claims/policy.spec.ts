import { expect, test } from "@playwright/test";
import { actorFrom } from "@/lib/auth/actor-from";
import { canAssign, canChangeRisk, canPlan } from "@/lib/claims/policy";

const checker = actorFrom({ id: "c", name: "C", role: "CHECKER" });
const editor = actorFrom({ id: "e", name: "E", role: "EDITOR" });

test("a checker takes what nobody has and gives back what is theirs", () => {
  expect(canAssign(checker, { ownerId: null }, "c")).toBe(true);
  expect(canAssign(checker, { ownerId: "c" }, null)).toBe(true);
  expect(canAssign(checker, { ownerId: "e" }, "c")).toBe(false);
  expect(canAssign(checker, { ownerId: null }, "e")).toBe(false);
  expect(canAssign(checker, { ownerId: "c" }, "e")).toBe(false);
  expect(canAssign(editor, { ownerId: "c" }, "x")).toBe(true);
});

test("the owner and editors plan", () => {
  expect(canPlan(checker, { ownerId: "c" })).toBe(true);
  expect(canPlan(checker, { ownerId: null })).toBe(false);
  expect(canPlan(editor, { ownerId: null })).toBe(true);
});

test("anybody raises the risk, an editor lowers it", () => {
  expect(canChangeRisk(checker, "NORMAL", "LEGAL")).toBe(true);
  expect(canChangeRisk(checker, "LEGAL", "LEGAL")).toBe(true);
  expect(canChangeRisk(checker, "LEGAL", "SENSITIVE")).toBe(false);
  expect(canChangeRisk(editor, "LEGAL", "NORMAL")).toBe(true);
});
