import { ClaimCode } from "@/components/claims/claim-code";
import type { ImportDuplicate } from "@/lib/exchange/types";
import { formatCount } from "@/lib/shared/count";

/** Rows that probably say what is there already, each with the other text. */
export function DuplicateList({ duplicates, total }: { duplicates: readonly ImportDuplicate[]; total: number }) {
  return (
    <>
      <ul className="border-t border-rule">
        {duplicates.map((one) => (
          <li key={one.row} className="grid gap-x-3 border-b border-rule py-2 md:grid-cols-[4.5rem_1fr]">
            <span className="code">Row {formatCount(one.row)}</span>
            <div className="min-w-0">
              <p dir="auto" className="said wrap-anywhere">
                {one.text}
              </p>
              <p className="text-muted">
                {one.of === "row" ? (
                  <>The same as row {formatCount(one.other)} of the file.</>
                ) : (
                  <>
                    {one.alike ? "Much like" : "The same as"}{" "}
                    <ClaimCode number={one.claim.number} href={`/desk/claims/${one.claim.id}`} />
                    {one.alike ? <span className="said"> {one.claim.statement}</span> : "."}
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {total > duplicates.length ? (
        <p className="meta mt-2">
          The first {formatCount(duplicates.length)} of {formatCount(total)} are listed.
        </p>
      ) : null}
    </>
  );
}
