import { expect, test } from "@playwright/test";
import { quotedWords } from "@/lib/proposals/quoted-words";

const spans = (text: string, ...parts: string[]) =>
  parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length }));

test("only what stands in quotation marks is somebody's words", () => {
  const text =
    "“The tide gauge works,” said Ines Fonseca, who led the study of the harbour. “It has no idea who runs for mayor.” She left at nine.";
  const parts = [text.slice(0, 77), text.slice(77, 113), text.slice(114)];
  expect(quotedWords(text, spans(text, ...parts))).toEqual([
    "The tide gauge works",
    "It has no idea who runs for mayor.",
    "",
  ]);
});

test("an attribution in the middle leaves an ellipsis", () => {
  const text = '"The gauge works," the director of the harbour said on Monday, "and nobody has touched it."';
  expect(quotedWords(text, [{ start: 0, end: text.length }])).toEqual(["The gauge works … and nobody has touched it."]);
});

test("one sentence of a longer quotation is its words alone", () => {
  const text = "The director said: “The gauge works. Nobody has touched it since the spring of last year.”";
  expect(quotedWords(text, spans(text, "The director said: “The gauge works.", "Nobody has touched it"))).toEqual([
    "The gauge works.",
    "Nobody has touched it",
  ]);
});
