import { expect, test } from "@playwright/test";
import { eventWords, fieldLabel, valueWords } from "@/lib/claims/history-words";

const ID = "01890a5d-ac96-774b-bcce-b302099a8057";
const words = (field: string, value: unknown) => valueWords(field, value, (id) => (id === ID ? "Ana Kovač" : id));

test("fields are named as people say them", () => {
  expect(fieldLabel("ownerId")).toBe("Owner");
  expect(fieldLabel("wordsLanguage")).toBe("Language of the words");
  expect(fieldLabel("statement")).toBe("Statement");
});

test("ids become names, codes become labels, days stay days", () => {
  expect(words("ownerId", ID)).toBe("Ana Kovač");
  expect(words("viaIds", [ID, ID])).toBe("Ana Kovač, Ana Kovač");
  expect(words("stage", "IN_REVIEW")).toBe("In review");
  expect(words("kind", "NO_REPLY")).toBe("no reply");
  expect(words("eventFrom", "2022-11-01T00:00:00.000Z")).toBe("2022-11-01");
  expect(words("dueAt", "2022-11-01T17:00:00.000Z")).toBe("1 Nov 2022, 17:00 UTC");
  expect(words("statement", null)).toBe("");
  expect(words("primary", true)).toBe("yes");
  expect(words("said", { from: "2022-12-22", to: null, precision: "DAY" })).toBe("From: 2022-12-22; Precision: DAY");
});

test("an event that is not known by name still says something", () => {
  expect(eventWords("claim.taken")).toBe("took the claim");
  expect(eventWords("evidence.added")).toBe("evidence added");
});
