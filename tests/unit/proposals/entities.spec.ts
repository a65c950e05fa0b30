import { expect, test } from "@playwright/test";
import { Entities, keyOf } from "@/lib/proposals/entities";

test("knows a person again by surname, by title and by pronoun", () => {
  const entities = new Entities();
  const osei = entities.note("Henrik Osei", "a navigation engineer");
  expect(entities.find("Osei")).toBe(osei);
  expect(entities.pronoun("he")).toBe(osei);
  expect(entities.description("engineer")).toBe(osei);
});

test("knows a body again by its letters and its first word", () => {
  const entities = new Entities();
  const council = entities.note("World Track Council", null);
  expect(entities.find("WTC")).toBe(council);
  expect(entities.description("council")).toBe(council);
  expect(entities.pronoun("it")).toBe(council);
});

test("tells she from he by names and roles", () => {
  const entities = new Entities();
  const ilse = entities.note("Ilse Brandow", "minister");
  const tomas = entities.note("Pat Verhall", "spokesman");
  expect(entities.pronoun("she")).toBe(ilse);
  expect(entities.pronoun("he")).toBe(tomas);
});

test("takes no union and no ministry for the company", () => {
  const entities = new Entities();
  const company = entities.note("Norvane Lines", null);
  entities.note("Havenbond", "the dockers' union");
  expect(entities.description("company")).toBe(company);
});

test("compares names without articles, marks and possessives, and states by what stands for them", () => {
  expect(keyOf("the Kremlin's")).toBe(keyOf("Moscow"));
  expect(keyOf("Mr. Osei")).toBe(keyOf("Mr Osei"));
});
