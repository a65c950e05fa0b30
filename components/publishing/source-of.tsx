import { OutsideLink } from "@/components/ui/link";
import type { SourceContent } from "@/lib/publishing/types";

/** The document in which something stands, as a link where it has an address. */
export function SourceOf({ source }: { source: SourceContent | null }) {
  if (source === null) return null;
  if (source.url === null) return <bdi>{source.title}</bdi>;
  return (
    <OutsideLink href={source.url}>
      <bdi>{source.title}</bdi>
    </OutsideLink>
  );
}
