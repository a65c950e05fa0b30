import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { STATE_TOKENS } from "@/components/claims/state-tokens";

const tokens = new Map(
  [
    ...readFileSync("app/tokens.css", "utf8").matchAll(
      /^ {2}--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);$/gm,
    ),
  ].map(([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }] as const),
);

const THEMES = ["light", "dark"] as const;
const ANSWERS = ["none", "asked", "declined", "dismissed", "denied", "partly", "confirmed", "reversed"];

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function value(name: string, theme: "light" | "dark"): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`app/tokens.css has no token --${name}`);
  return token[theme];
}

test("the measure itself is right", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

for (const theme of THEMES) {
  const ratio = (text: string, ground: string) => contrast(value(text, theme), value(ground, theme));

  test(`${theme}: text can be read on every ground`, () => {
    for (const text of ["ink", "muted", "link", "alert", ...ANSWERS.map((name) => `r-${name}`)]) {
      for (const ground of ["page", "surface", "sunk"]) {
        expect(ratio(text, ground), `--${text} on --${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ground of ["ins", "del"])
      expect(ratio("ink", ground), `--ink on --${ground}`).toBeGreaterThanOrEqual(4.5);
    expect(ratio("page", "ink"), "a primary button").toBeGreaterThanOrEqual(4.5);
    expect(ratio("alert", "del"), "a dangerous button under the pointer").toBeGreaterThanOrEqual(4.5);
  });

  test(`${theme}: controls and the focus ring stand out`, () => {
    for (const sign of ["control", "focus"]) {
      for (const ground of ["page", "surface", "sunk"]) {
        expect(ratio(sign, ground), `--${sign} on --${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test(`${theme}: every state can be read and has an edge`, () => {
    for (const stem of Object.values(STATE_TOKENS)) {
      expect(ratio(`v-${stem}-fg`, `v-${stem}-bg`), `${stem}, word on fill`).toBeGreaterThanOrEqual(4.5);
      for (const ground of ["page", "surface"]) {
        expect(ratio(`v-${stem}-bd`, ground), `${stem}, border on --${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test(`${theme}: the fills of no two verdicts are the same`, () => {
    const stems = ["confirmed", "mostly", "contested", "misleading", "false", "unproven"];
    const fills = stems.map((stem) => value(`v-${stem}-bg`, theme));
    expect(new Set(fills).size).toBe(stems.length);
  });
}

test("every colour of the token file can be used as a class", () => {
  const theme = readFileSync("app/globals.css", "utf8");
  for (const name of tokens.keys()) expect(theme).toContain(`--color-${name}: var(--${name});`);
});
