import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/lib/chromium.mjs";

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  outputDir: "test-results",
  fullyParallel: true,
  workers: Number(process.env.TEST_WORKERS ?? 2),
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["./tests/support/count-reporter.ts"]],
  projects: [
    { name: "unit", testDir: "tests/unit" },
    { name: "integration", testDir: "tests/integration" },
    { name: "api", testDir: "tests/api" },
    {
      name: "e2e",
      testDir: "tests/e2e",
      timeout: 120_000,
      use: {
        ...devices["Desktop Chrome"],
        screenshot: "only-on-failure",
        actionTimeout: 15_000,
        launchOptions: {
          executablePath: findChromium(),
          // Chromium has no sandbox for root, and offline it waits for its own update servers.
          args: [...(asRoot ? ["--no-sandbox"] : []), "--disable-background-networking"],
        },
      },
    },
  ],
});
