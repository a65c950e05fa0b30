import { CORRECTION_KIND_HINTS, CORRECTION_KIND_LABELS, type CorrectionKind } from "@/lib/publishing/labels";
import { Terms } from "./terms";

/** How a published page may change, and how readers see that it did. */
export function ChangeWords() {
  return (
    <>
      <p className="mb-3 max-w-[68ch] text-lg">
        Nothing that was published is changed in silence or removed. A change is a new version, approved like the first,
        with a note that says what kind of change it is:
      </p>
      <Terms
        items={(Object.keys(CORRECTION_KIND_LABELS) as CorrectionKind[]).map((kind) => ({
          term: CORRECTION_KIND_LABELS[kind],
          text: CORRECTION_KIND_HINTS[kind],
        }))}
      />
      <div className="mt-3 max-w-[68ch] space-y-2.5 text-lg">
        <p>
          When a party turns its answer around after a verdict, the page says so at once, without waiting for anybody:
          “Under re-review since” stands above the verdict until the desk has looked at it again.
        </p>
        <p>
          All changes are listed under{" "}
          <a href="/corrections" className="link">
            Corrections
          </a>
          . Every version keeps an address of its own.
        </p>
      </div>
    </>
  );
}
