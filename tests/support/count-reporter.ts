import { writeFileSync } from "node:fs";
import type { FullResult, Reporter, Suite } from "@playwright/test/reporter";

/** Counts the outcomes for the last line, `N passed, N failed`; `scripts/test.mjs` adds the other checks to them. */
export default class CountReporter implements Reporter {
  private suite: Suite | undefined;

  onBegin(_config: unknown, suite: Suite): void {
    this.suite = suite;
  }

  onEnd(result: FullResult): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === "skipped" && test.results.length > 0 && test.expectedStatus === "skipped") counts.skipped += 1;
      else if (outcome === "expected") counts.passed += 1;
      else counts.failed += 1; // also a test that an interrupted run never reached
    }
    // An error outside every test, such as a file that does not compile, is a failure too.
    if (result.status !== "passed" && counts.failed === 0) counts.failed += 1;
    const file = process.env.GAINSAY_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }

  printsToStdio(): boolean {
    return false;
  }
}
