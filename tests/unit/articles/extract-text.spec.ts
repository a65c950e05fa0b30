import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { type ExtractedArticle, extractArticle } from "@/lib/articles/extract-article";
import { normaliseText } from "@/lib/articles/normalise-text";
import { splitSentences } from "@/lib/articles/sentences";

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url), "utf8");

async function extract(text: string, url?: string): Promise<ExtractedArticle> {
  const result = await extractArticle({ text, mediaType: "text/plain", url });
  if (!result.ok) throw new Error(result.message);
  return result.data;
}

test("a page saved as text gives its article, its metadata and what was cut", async () => {
  const saved = fixture("harbour-dredging.txt");
  const article = await extract(saved);
  expect(article.body).toBe(fixture("harbour-dredging.body.txt").trim());
  expect(article.metadata).toEqual({
    title: "Harbour authority denies paying for dredging that was never done",
    outlet: "The Tarnhaven Gazette",
    byline: "Nell Corrigan, Harbour Correspondent",
    place: null,
    publishedOn: "2024-05-14",
    language: "en",
    canonicalUrl: null,
  });
  expect([article.before, article.body, article.after].join("\n\n")).toBe(normaliseText(saved));
  expect(splitSentences(article.body, "en").length).toBeGreaterThanOrEqual(35);
});

test("the agency's article of September 2023 is cut and split exactly as it was marked by hand", async () => {
  const folder = new URL("../../../../shared/article/", import.meta.url);
  test.skip(!existsSync(folder), "the agency's text may not be kept here");
  const text = readFileSync(new URL("afp-2023-09-12.txt", folder), "utf8");
  const gold = JSON.parse(readFileSync(new URL("afp-2023-09-12.gold.json", folder), "utf8"));
  const { body, metadata } = await extract(text);
  expect(body).toBe(text.slice(gold.body_start, gold.body_end));
  expect(metadata).toMatchObject({ outlet: "AFP", place: "Seoul", publishedOn: "2023-09-12", language: "en" });
  expect(metadata.byline).toBe("AFP Staff Writers");
  expect(metadata.title).toBe(text.split("\n")[2]);
  const spans = gold.sentences.map((sentence: { start: number; end: number }) => ({
    start: sentence.start - gold.body_start,
    end: sentence.end - gold.body_start,
  }));
  expect(splitSentences(body, "en")).toEqual(spans);
});

type Shape = {
  name: string;
  text: string;
  first: string;
  last: string;
  metadata: Partial<ExtractedArticle["metadata"]>;
};

const SHAPES: Shape[] = [
  {
    name: "a wire story with its dateline before the first sentence",
    text: `World
Ministers clash over ferry levy
By Ana Duro and Piet Smal
March 3, 2024 10:15 AM GMT+1 · Updated 2 hours ago

VELLMARK, March 3 (Northwire) - The transport minister on Sunday rejected a levy on ferry tickets.

"I do not recall any such agreement," the minister said.

Reporting by Ana Duro in Vellmark; Editing by Kim Osk
Ana covers transport and islands. She has been with Northwire since 2012 and is based in Vellmark.
Read Next
Storm closes bridge`,
    first: "The transport minister on Sunday",
    last: "the minister said.",
    metadata: {
      title: "Ministers clash over ferry levy",
      outlet: "Northwire",
      place: "VELLMARK",
      publishedOn: "2024-03-03",
    },
  },
  {
    name: "a dateline with an agency and a dash",
    text: `Council rejects harbor bill
By JO MARSH
Updated 4:12 PM CST, February 9, 2024

PORT ELLERY (NWA) — The council on Friday rejected a bill to fund the harbor after two members accused the mayor.

Mayor Silas Quint denied the accusation. "The numbers were on the table," he said.

___

Associated writers in Vellmark contributed to this report.`,
    first: "The council on Friday",
    last: 'on the table," he said.',
    metadata: { outlet: "NWA", byline: "JO MARSH", place: "PORT ELLERY", publishedOn: "2024-02-09" },
  },
  {
    name: "captions above and topics below",
    text: `Harbour mayor denies bribe
Published
3 hours ago
Share
Image source, Picture House
Image caption, The mayor outside court
By Rob Till
Local news

The mayor of Port Ellery has denied taking a bribe of 12,000 crowns from a dredging firm.

Prosecutors say the brother never had an account.

Related Topics
Bribery
More on this story
Mayor arrested at airport`,
    first: "The mayor of Port Ellery",
    last: "never had an account.",
    metadata: { title: "Harbour mayor denies bribe", byline: "Rob Till" },
  },
  {
    name: "advertising in the middle, comments longer than the report below",
    text: `Skip to content
Menu
Subscribe

Harbour chief quits over invoices, says he was misled

By Nell Corrigan

Updated June 5, 2024

Tarnhaven's harbour chief resigned on Wednesday, a day after minutes of a board meeting were published.

ADVERTISEMENT

"I signed what I was given," he said.

Comments (14)

JohnD: He should have read them. It is his job to read what he signs, and everybody knows that he did not do it.

Mary: Rubbish. My brother works there and he says that they were told to sign all of it, every month, no questions.`,
    first: "Tarnhaven's harbour chief",
    last: 'I was given," he said.',
    metadata: { title: "Harbour chief quits over invoices, says he was misled", publishedOn: "2024-06-05" },
  },
  {
    name: "a headline that is a question, and nothing else around",
    text: "Did the mayor take the money?\n\nThe mayor of Port Ellery has denied taking a bribe from a dredging firm.\n\nWas it a loan? Nobody knows.",
    first: "The mayor of Port Ellery",
    last: "Nobody knows.",
    metadata: { title: "Did the mayor take the money?", outlet: null, byline: null, publishedOn: null },
  },
  {
    name: "numbered headings inside",
    text: `Three things about the deal

Here is what the Gazette has established so far about the contract, and what nobody would tell us.

1. The contract was signed in 2022

The minutes say it was signed on 4 November 2022. The company disputes that.

2. The money is gone

Some 2.4 million crowns were paid, the records show.`,
    first: "Here is what the Gazette",
    last: "the records show.",
    metadata: { title: "Three things about the deal" },
  },
  {
    name: "a German page",
    text: `Startseite | Politik
Bürgermeister bestreitet Bestechung
Von Karl Meier
6. Februar 2024, 18:12 Uhr

Der Bürgermeister von Ellerhafen hat am Dienstag bestritten, 12.000 Kronen von einer Baggerfirma angenommen zu haben.

„Das Geld war ein Darlehen meines Bruders“, sagte er vor Gericht. Die Staatsanwaltschaft sieht das anders.

Lesen Sie auch
Sturm schließt Brücke
© 2024 Ellerhafener Tageblatt. Alle Rechte vorbehalten.`,
    first: "Der Bürgermeister",
    last: "sieht das anders.",
    metadata: {
      title: "Bürgermeister bestreitet Bestechung",
      outlet: "Ellerhafener Tageblatt",
      byline: "Karl Meier",
      publishedOn: "2024-02-06",
      language: "de",
    },
  },
  {
    name: "a French page",
    text: `Le maire nie avoir touché un pot-de-vin
Par Luc Morel
Publié le 6 février 2024 à 18h12

Le maire de Port-Ellery a nié mardi avoir reçu 12 000 couronnes d'une société de dragage.

« C'était un prêt de mon frère », a-t-il déclaré devant le tribunal. Le parquet en doute.

À lire aussi
La tempête ferme le pont`,
    first: "Le maire de Port-Ellery",
    last: "Le parquet en doute.",
    metadata: {
      title: "Le maire nie avoir touché un pot-de-vin",
      byline: "Luc Morel",
      publishedOn: "2024-02-06",
      language: "fr",
    },
  },
];
for (const { name, text, first, last, metadata } of SHAPES) {
  test(`finds the article in ${name}`, async () => {
    const article = await extract(text);
    expect(article.body.slice(0, first.length)).toBe(first);
    expect(article.body.slice(-last.length)).toBe(last);
    expect(article.body).not.toMatch(/advertisement/i);
    expect(article.metadata).toMatchObject(metadata);
  });
}

test("a text without anything around it, however short, is kept whole", async () => {
  for (const text of ["The mayor denied it.", "no stop", "One two three.\n\nFour five six."]) {
    expect(await extract(text)).toMatchObject({ before: "", body: text, after: "", method: "text" });
  }
});

test("the day is taken from the address when the text does not tell", async () => {
  const { metadata } = await extract("The mayor denied it.", "https://news.example.com/2024/03/05/mayor");
  expect(metadata).toMatchObject({
    publishedOn: "2024-03-05",
    canonicalUrl: "https://news.example.com/2024/03/05/mayor",
  });
});

test("nothing and far too much are refused", async () => {
  expect(await extractArticle({ text: " \n\u200b", mediaType: "text/plain" })).toMatchObject({
    ok: false,
    code: "INVALID",
  });
  const much = await extractArticle({ text: "a".repeat(10 * 1024 * 1024), mediaType: "text/plain" });
  expect(much.ok ? "" : much.message).toContain("10,485,760 characters");
});
