import { cn } from "./cn";

/** Lines of the right height where text will stand. `label` is what a screen reader hears. */
export function Skeleton({
  lines = 3,
  label = "Loading",
  className,
}: {
  lines?: number;
  label?: string;
  className?: string;
}) {
  return (
    <div role="status" className={cn("grid gap-2.5", className)}>
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
          key={line}
          aria-hidden
          className="h-3.5 animate-pulse bg-rule/60 last:w-2/3"
        />
      ))}
    </div>
  );
}
