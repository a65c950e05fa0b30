import { expect, test } from "@playwright/test";
import { findBody } from "@/lib/proposals/body";

const body = (text: string) => findBody(text).map(({ start, end }) => text.slice(start, end));
const FIRST = "The harbour was closed on Monday after a crane fell into the water.";

test("drops headline, byline, sub-headings, captions and what follows the article", () => {
  const text = `Harbour closed\nBy Dana Whitlock\n\n${FIRST}\n\n- What now? -\n\nWHAT THEY SAY\n\nAdvertisement\n\nNobody was hurt.\n\nRelated Links\nAll about cranes is here, every day.`;
  expect(body(text)).toEqual([FIRST, "Nobody was hurt."]);
});

test("takes a dateline off the opening paragraph alone", () => {
  expect(body(`GENEVA, June 20 (Meridian) - ${FIRST}`)).toEqual([FIRST]);
  expect(body(`PORT ANSELM — ${FIRST}`)).toEqual([FIRST]);
  expect(body("Smith: the man who built the harbour was never paid for it.")).toEqual([
    "Smith: the man who built the harbour was never paid for it.",
  ]);
});

test("joins lines that were wrapped for a narrow page", () => {
  const text =
    "The harbour was closed on Monday after one of its four\ncranes fell into the water, and nobody was hurt by it.";
  expect(body(text)).toEqual([text]);
});

test("keeps the speaker of an interview apart from the words", () => {
  const text = `${FIRST}\n\nQ: Who paid?\n\nOsei: We paid for all of it.\n\nQ: When?\n\nOsei: In May.`;
  expect(findBody(text).map(({ speaker }) => speaker)).toEqual([null, "Q", "Osei", "Q", "Osei"]);
  expect(body(text)[2]).toBe("We paid for all of it.");
});

test("finds none in a text without running words", () => {
  expect(findBody("")).toEqual([]);
  expect(findBody("Home\nMenu\nSport")).toEqual([]);
});
