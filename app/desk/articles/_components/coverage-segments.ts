import type { Segment } from "@/components/ui/segment-bar";
import type { Coverage } from "@/lib/claims/coverage";

/** The parts of the bar that shows how far the work on an article's claims has come. */
export function coverageSegments({ settled, checking, notStarted }: Coverage): Segment[] {
  return [
    { label: "Settled", count: settled, fill: "fill-v-confirmed-bg" },
    { label: "In checking", count: checking, fill: "fill-v-mostly-bd" },
    { label: "Not started", count: notStarted, fill: "fill-rule" },
  ];
}
