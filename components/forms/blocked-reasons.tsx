import { CircleAlert } from "lucide-react";
import { cn } from "@/components/ui/cn";

/** Why something cannot be done now, one line each. The control names it by `id` in aria-describedby. */
export function BlockedReasons({
  id,
  reasons,
  className,
}: {
  id?: string;
  reasons: readonly string[];
  className?: string;
}) {
  if (reasons.length === 0) return null;
  return (
    <ul id={id} className={cn("grid gap-1 text-sm", className)}>
      {reasons.map((reason) => (
        <li key={reason} className="flex gap-2">
          <CircleAlert aria-hidden className="mt-[0.2em] text-r-partly" />
          <span className="font-medium text-r-partly">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
