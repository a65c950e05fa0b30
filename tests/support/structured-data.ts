import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { projectDir } from "../../scripts/lib/project.mjs";

const schema = JSON.parse(readFileSync(join(projectDir, "tests/fixtures/claim-review.schema.json"), "utf8"));

/** Every block of JSON-LD on a page, as a reader of such data finds and parses it. */
export function structuredData(html: string): Record<string, unknown>[] {
  const blocks = html.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g);
  return [...blocks].map(([, json = ""]) => JSON.parse(json));
}

/** The one block of a claim's page, once it is known to be what the schema describes. */
export function claimData(html: string): Record<string, unknown> {
  const [data, ...others] = structuredData(html);
  expect(others, "one object a page").toEqual([]);
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
  addFormats(ajv);
  const valid = ajv.validate(schema, data);
  expect(valid, ajv.errorsText(ajv.errors, { separator: "\n" })).toBe(true);
  if (data === undefined) throw new Error("The page has no structured data.");
  return data;
}
