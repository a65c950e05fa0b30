import type { PartyKind } from "@/lib/db/generated/enums";

export type { PartyKind };

export const PARTY_KIND_LABELS: Record<PartyKind, string> = {
  PERSON: "Person",
  GOVERNMENT: "Government",
  ORGANISATION: "Organisation",
  OUTLET: "Outlet",
  UNNAMED: "Unnamed official",
};
