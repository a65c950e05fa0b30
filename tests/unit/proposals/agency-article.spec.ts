import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { proposeClaims } from "@/lib/proposals/propose";
import { projectDir } from "../../../scripts/lib/project.mjs";

// The agency's text may be read here but not copied: it lies beside the checkout, where it is at hand.
const ARTICLE = join(projectDir, "..", "shared", "article", "afp-2023-09-12.txt");
const SPEAKERS = [
  "Dempsey",
  "Yang",
  "Cho",
  "Park",
  "Cheong",
  "Korean Central News Agency",
  "Washington",
  "White House",
  "Putin",
  "2022 UN report",
];

test("proposes who speaks in the agency's article, and what is denied", () => {
  test.skip(!existsSync(ARTICLE), "the file of the article is absent");
  const { claims } = proposeClaims(readFileSync(ARTICLE, "utf8"));
  for (const name of SPEAKERS)
    expect(
      claims.some(({ attributor }) => attributor.includes(name)),
      name,
    ).toBe(true);
  const rockets = claims.find(({ statement }) => statement.includes("Wagner"));
  expect(rockets).toMatchObject({ attributor: "Washington", denied: true, denied_by: ["Pyongyang"] });
});
