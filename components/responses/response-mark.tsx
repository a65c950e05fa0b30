import {
  ArrowRightLeft,
  Clock,
  ClockAlert,
  type LucideIcon,
  MessageSquareCheck,
  MessageSquareOff,
  MessageSquareWarning,
  MessageSquareX,
  Split,
} from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { RESPONSE_KIND_LABELS, type ResponseKind } from "@/lib/responses/labels";

const LOOKS: Record<ResponseKind, { icon: LucideIcon; className: string }> = {
  REQUESTED: { icon: Clock, className: "text-r-asked" },
  NO_REPLY: { icon: ClockAlert, className: "text-r-asked" },
  DECLINED: { icon: MessageSquareOff, className: "text-r-declined" },
  NON_DENIAL: { icon: MessageSquareWarning, className: "text-r-dismissed" },
  PARTLY_DENIED: { icon: Split, className: "text-r-partly" },
  DENIED: { icon: MessageSquareX, className: "text-r-denied" },
  DENIAL_WITHDRAWN: { icon: ArrowRightLeft, className: "text-r-reversed" },
  CONFIRMED: { icon: MessageSquareCheck, className: "text-r-confirmed" },
};

/** One entry of the ledger. `children` replaces the word, for a sentence or a date beside the icon ("Sep 22"). */
export function ResponseMark({
  kind,
  children,
  className,
}: {
  kind: ResponseKind;
  children?: ReactNode;
  className?: string;
}) {
  const { icon: Icon, className: look } = LOOKS[kind];
  return (
    <span data-response={kind} className={cn("inline-flex items-center gap-[0.35em] font-[550]", look, className)}>
      <Icon aria-hidden />
      <span>{children ?? RESPONSE_KIND_LABELS[kind]}</span>
      {children ? <span className="sr-only">({RESPONSE_KIND_LABELS[kind]})</span> : null}
    </span>
  );
}
