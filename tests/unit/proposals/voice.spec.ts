import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";

const kinds = (text: string) => proposeClaims(text).claims.map(({ kind }) => kind);

test("hears views in an article of somebody's own", () => {
  const text =
    "I have lived on this street for thirty years.\n\nThe council cares about nothing but its own roof. My bins were emptied 12 times in May.\n\nWe deserve a council that listens to those who live here.";
  expect(kinds(text)).toEqual(["fact", "opinion", "fact", "opinion"]);
});

test("hears plans in what a company issues, and forecasts in the news", () => {
  const sentence = "The new model will be in the shops from 1 March.";
  expect(kinds(`Brightwell today announced the launch of a new pushchair.\n\n${sentence}`).at(-1)).toBe(
    "threat_commitment",
  );
  expect(kinds(`Brightwell showed the press a new pushchair on Monday.\n\n${sentence}`).at(-1)).toBe("prediction");
});

test("does not take 'I' in a quotation for the writer's", () => {
  const text =
    'The clinic was closed on Monday.\n\nA card in the window with the words "I bite" was red. A mat with the words "my home" was blue.\n\nThe building is far too small for the town.';
  expect(kinds(text).at(-1)).toBe("fact");
});

test("hears an article that argues throughout as somebody's own", () => {
  const text =
    "A town without a library is a poorer town.\n\nThe council has 12 buildings that it does not use. Surely one of them could house some books. Why has nobody asked? The answer lies in the budget. Children must have a place to read. Every other town in the county has one. Nobody on the council reads, perhaps. It should start with the old bank.\n\nBooks are cheap and ignorance is dear to all of us.";
  expect(kinds(text).at(-1)).toBe("opinion");
});

test("hears praise in what a company issues as a view", () => {
  const text =
    "Brightwell today announced the launch of a new pushchair.\n\nThe new model is a fantastic companion for the whole family.";
  expect(kinds(text).at(-1)).toBe("opinion");
});
