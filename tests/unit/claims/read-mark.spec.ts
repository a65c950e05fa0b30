import { expect, test } from "@playwright/test";
import { readMark } from "@/app/desk/articles/[articleId]/_components/read-mark";
import type { ReaderData } from "@/app/desk/articles/[articleId]/_components/types";

const IDS = { claim: "c", passage: "p", assertion: "a" };

const reader = (language: string): ReaderData => ({
  blocks: [],
  marks: {},
  sections: [],
  sentences: [],
  articleId: "article",
  articleVersionId: "version",
  text: "Zwei Waggons.",
  language,
  publishedOn: null,
  outlet: { id: "outlet", name: "Harbour Post" },
  claims: [],
  proposals: null,
  editable: true,
});

function read(language: string, fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  const saidBy = { party: null, viaOutlet: true };
  return readMark(data, { reader: reader(language), span: { start: 0, end: 4 }, ids: IDS, saidBy });
}

for (const language of ["en", "de", "zh-Hant"])
  test(`a claim that is marked in a text in ${language} is in ${language}`, () => {
    expect(read(language, { "claim.statement": " Zwei Waggons kamen an. ", "claim.kind": "FACT" })).toEqual({
      claim: {
        ...{ id: "c", statement: "Zwei Waggons kamen an.", language, kind: "FACT", event: null, topics: [] },
        risk: "NORMAL",
      },
      passage: { id: "p", articleVersionId: "version", start: 0, end: 4 },
      assertion: null,
    });
  });

test("without words nothing is sent", () => {
  expect(read("de", { "claim.statement": "  ", "claim.kind": "FACT" })).toMatchObject({
    ok: false,
    code: "INVALID",
    fieldErrors: { "claim.statement": [expect.any(String)] },
  });
});
