import { Check, CircleAlert } from "lucide-react";
import type { ChecklistPoint } from "@/lib/claims/types";

/** The points before review: a met one in a line, a missing one with everything that is missing of it. */
export function Checklist({ points }: { points: readonly ChecklistPoint[] }) {
  return (
    <ul className="grid gap-1.5 text-sm">
      {points.map((point) =>
        point.ok ? (
          <li key={point.point} className="flex items-baseline gap-2">
            <Check aria-hidden />
            <span>
              {point.label}
              <span className="sr-only"> (met)</span>
            </span>
          </li>
        ) : (
          <li key={point.point} className="flex items-baseline gap-2 font-medium text-r-partly">
            <CircleAlert aria-hidden />
            <ul aria-label={`${point.label}: missing`}>
              {point.missing.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ul>
  );
}
