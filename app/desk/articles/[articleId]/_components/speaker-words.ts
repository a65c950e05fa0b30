import type { ReaderProposal, SourceMatch } from "@/lib/proposing/types";

/** A source by the name that it has on record, and as the text calls it where that is another one. */
export function sourceName({ party, printed }: SourceMatch): string {
  return party && party.name.toLowerCase() !== printed.toLowerCase()
    ? `${party.name} (“${printed}”)`
    : (party?.name ?? printed);
}

/** Who asserts a proposal and through whom: "Cho Han-bum via AFP". */
export function speakerWords({ attributor, via }: ReaderProposal, outlet: { name: string } | null): string {
  if (attributor === null) return "The article itself";
  if (attributor.party && outlet && attributor.party.name === outlet.name) return `${outlet.name} itself`;
  const through = via.map(({ party, printed }) => party?.name ?? printed).join(", ");
  return through === "" ? sourceName(attributor) : `${sourceName(attributor)} via ${through}`;
}
