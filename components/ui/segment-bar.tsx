import { cn } from "./cn";

export type Segment = { label: string; count: number; fill: string };

/**
 * Parts of a whole as one bar, such as the coverage of an article. `fill` is a class (`fill-v-confirmed-bg`).
 * The bar is a picture: say the numbers in words beside it.
 */
export function SegmentBar({ segments, className }: { segments: readonly Segment[]; className?: string }) {
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  const gap = total / 160;
  let x = 0;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${Math.max(total, 1)} 1`}
      preserveAspectRatio="none"
      className={cn("block h-2 w-full", className)}
    >
      {total === 0 ? <rect width="1" height="1" className="fill-rule" /> : null}
      {segments.map((segment) => {
        if (segment.count === 0) return null;
        const start = x;
        x += segment.count;
        const width = x < total ? Math.max(segment.count - gap, segment.count / 2) : segment.count;
        return <rect key={segment.label} x={start} width={width} height="1" className={segment.fill} />;
      })}
    </svg>
  );
}
