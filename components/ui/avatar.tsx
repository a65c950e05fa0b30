import { CircleDashed } from "lucide-react";
import { initials } from "@/lib/shared/initials";
import { cn } from "./cn";

const SIZES = { normal: "size-6.5 text-[0.65625rem]", small: "size-6 text-[0.625rem]" } as const;

/** A member by initials; without a name, the dashed ring of "nobody yet". The full name is read out and on hover. */
export function Avatar({
  name,
  size = "normal",
  nobody = "Nobody",
  className,
}: {
  name?: string | null;
  size?: keyof typeof SIZES;
  nobody?: string;
  className?: string;
}) {
  if (!name) {
    return (
      <span title={nobody} className={cn("inline-grid place-items-center text-muted", SIZES[size], className)}>
        <CircleDashed aria-hidden className="size-4" />
        <span className="sr-only">{nobody}</span>
      </span>
    );
  }
  return (
    <span
      title={name}
      className={cn(
        "inline-grid flex-none place-items-center rounded-full border border-control font-semibold text-ink",
        SIZES[size],
        className,
      )}
    >
      <span aria-hidden>{initials(name)}</span>
      <span className="sr-only">{name}</span>
    </span>
  );
}
