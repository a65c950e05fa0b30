import { expect, test } from "@playwright/test";
import { askedWords, DENIAL_STATUS_LABELS, DENIAL_STATUS_SHORT, denialWords } from "@/lib/responses/labels";

test("the roll-up says how many parties stand where", () => {
  expect(denialWords("DENIED", { DENIED: 2, AWAITING: 1 })).toBe("Denied by 2 of 3");
  expect(denialWords("REVERSED", { DENIED: 2, REVERSED: 1 })).toBe("Denied by 2 of 3, 1 reversed");
  expect(denialWords("REVERSED", { REVERSED: 1, CONFIRMED: 1 })).toBe("Reversed by 1 of 2");
  expect(denialWords("PARTLY_DENIED", { PARTLY_DENIED: 1, NOT_SOUGHT: 1 })).toBe("Partly denied by 1 of 2");
  expect(denialWords("CONFIRMED", { CONFIRMED: 2, DECLINED: 1 })).toBe("Acknowledged by 2 of 3");
});

test("a share is left out where it says nothing", () => {
  expect(denialWords("DENIED")).toBe("Denied");
  expect(denialWords("DENIED", { DENIED: 1 })).toBe("Denied");
  expect(denialWords("AWAITING", { AWAITING: 2, NOT_SOUGHT: 1 })).toBe("Asked, no reply yet");
  expect(denialWords("DENIED", { DENIED: 2, AWAITING: 1 }, DENIAL_STATUS_SHORT)).toBe("Denied by 2 of 3");
});

test("no two statuses share a word", () => {
  for (const labels of [DENIAL_STATUS_LABELS, DENIAL_STATUS_SHORT]) {
    const words = Object.values(labels);
    expect(new Set(words).size).toBe(words.length);
  }
});

test("a question says since when and until when, as long as nothing came of it", () => {
  const said = { from: "2026-11-20", to: "2026-11-20", precision: "DAY" } as const;
  const entries = [
    { kind: "REQUESTED", said: { ...said, from: "2026-11-01" }, deadline: "2026-11-05", standing: "COUNTS" },
    { kind: "REQUESTED", said, deadline: "2026-11-24", standing: "COUNTS" },
    { kind: "REQUESTED", said, deadline: "2026-11-30", standing: "CORRECTED" },
    { kind: "NO_REPLY", said, deadline: null, standing: "COUNTS" },
  ] as const;
  expect(askedWords({ status: "AWAITING", entries })).toBe(
    "Asked on 20 Nov 2026, an answer is awaited until 24 Nov 2026.",
  );
  expect(askedWords({ status: "NO_RESPONSE", entries })).toBe("Asked on 20 Nov 2026, no answer by 24 Nov 2026.");
  expect(askedWords({ status: "DENIED", entries })).toBeNull();
  expect(askedWords({ status: "NO_RESPONSE", entries: [] })).toBeNull();
});
