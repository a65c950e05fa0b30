import { Said } from "@/components/claims/said";
import type { ReaderData, Span } from "./types";

/** The words of the article that a panel is about. */
export function PanelWords({ reader, span: { start, end } }: { reader: ReaderData; span: Span }) {
  return (
    <Said
      words={reader.text.slice(start, end)}
      language={reader.language}
      size="small"
      marks={false}
      className="border-s-2 border-control ps-3"
    />
  );
}
