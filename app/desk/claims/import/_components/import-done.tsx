import { Callout } from "@/components/ui/callout";
import { Link } from "@/components/ui/link";
import { claimsHref } from "@/lib/claims/list-state";
import type { ImportReport } from "@/lib/exchange/types";
import { counted } from "@/lib/shared/count";

/** What an import did, and the way to what it made. */
export function ImportDone({ report }: { report: ImportReport }) {
  const also = [
    report.parties > 0 ? counted(report.parties, "new party", "new parties") : null,
    report.sources > 0 ? counted(report.sources, "new source") : null,
  ].filter((part) => part !== null);
  return (
    <Callout tone="changed" label="Imported">
      <p>
        {counted(report.claims, "claim")} came into the inbox{also.length > 0 ? `, with ${also.join(" and ")}` : ""}.
        {report.before > 0 ? ` ${counted(report.before, "row")} came in before.` : ""}
        {report.skipped > 0 ? ` ${counted(report.skipped, "likely duplicate")} stayed out.` : ""}
      </p>
      <p className="mt-1">
        <Link href={claimsHref({ sort: [{ id: "created", desc: true }] })}>Show the newest claims</Link>
      </p>
    </Callout>
  );
}
