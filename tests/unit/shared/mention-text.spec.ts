import { expect, test } from "@playwright/test";
import fc from "fast-check";
import {
  excerptOf,
  mentionedIds,
  type Named,
  storedText,
  typedText,
  withPresentNames,
} from "@/lib/shared/mention-text";

const ADA = { id: "0190aaaa-0000-4000-8000-000000000001", name: "Ada Checker" };
const ADAM = { id: "0190aaaa-0000-4000-8000-000000000002", name: "Ada" };
const OTHER_ADA = { id: "0190aaaa-0000-4000-8000-000000000003", name: "Ada Checker" };
const at = ({ id, name }: Named) => `@[${name}](member:${id})`;
const names = (...people: Named[]) => new Map(people.map(({ id, name }) => [id, name]));

test("who is named is stored by id, the longest name first, and no longer word is taken for a name", () => {
  expect(storedText("@Ada Checker and @Ada, not @Adam nor @Eve", [ADAM, ADA])).toBe(
    `${at(ADA)} and ${at(ADAM)}, not @Adam nor @Eve`,
  );
});

test("a stored text is shown with the names of today, and stored the same again", () => {
  const body = `Ask ${at(ADA)} or ${at(ADAM)}.`;
  const { text, named } = typedText(body, names({ ...ADA, name: "Ada Lovelace" }));
  expect(text).toBe("Ask @Ada Lovelace or @Ada.");
  expect(mentionedIds(storedText(text, named))).toEqual([ADA.id, ADAM.id]);
  expect(withPresentNames(body, names({ ...ADA, name: "Ada [Lovelace]\n" }))).toBe(
    `Ask @[Ada Lovelace](member:${ADA.id}) or ${at(ADAM)}.`,
  );
});

test("two members of one name are not taken for each other", () => {
  const body = `${at(ADA)} ${at(OTHER_ADA)}`;
  const { text, named } = typedText(body, names(ADA, OTHER_ADA));
  expect(storedText(text, named)).toBe(body);
});

test("what is no mention names nobody", () => {
  for (const text of ["@Ada", "@[Ada](member:x)", `[Ada](member:${ADA.id})`, `@[A\nda](member:${ADA.id})`])
    expect(mentionedIds(text), text).toEqual([]);
  expect(mentionedIds(`${at(ADA)} ${at(ADA)}`)).toEqual([ADA.id]);
});

test("typing a stored text again changes nothing, whatever stands around", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const body = `${before} ${at(ADA)} ${after}`;
      const { text, named } = typedText(body, names(ADA));
      expect(mentionedIds(storedText(text, named))).toContain(ADA.id);
    }),
  );
});

test("a list shows one line without marks", () => {
  const body = `> **Look** at [this](https://a.example)\n\n${at(ADA)} \`E-3\``;
  expect(excerptOf(body, names(ADA))).toBe("Look at this @Ada Checker E-3");
  expect(excerptOf("x".repeat(400), new Map())).toHaveLength(160);
});
