"use client";

import { X } from "lucide-react";
import { PartyCombobox } from "@/components/parties/party-combobox";
import { IconButton } from "@/components/ui/icon-button";
import type { Choice } from "@/components/ui/use-choice-search";
import { PARTIES } from "../../_components/party-actions";

/** Several parties in an order, each found as one types: the chain through which something came. */
export function PartyChain({ value, onChange }: { value: readonly Choice[]; onChange: (parties: Choice[]) => void }) {
  return (
    <div className="grid gap-2">
      {value.length > 0 ? (
        <ol className="flex flex-wrap gap-2" aria-label="Came through">
          {value.map((party) => (
            <li key={party.id} className="flex items-center border border-rule ps-2">
              <span dir="auto">{party.label}</span>
              <IconButton
                label={`Remove ${party.label}`}
                onClick={() => onChange(value.filter((other) => other.id !== party.id))}
              >
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
      ) : null}
      <PartyCombobox
        key={value.length}
        label={value.length === 0 ? "Came through" : "And through"}
        name="viaIds"
        hint="Who reports it: in “AFP reports that Washington says”, AFP. The nearest to the reader first."
        value={null}
        onChange={(party) => {
          if (party !== null && value.every((other) => other.id !== party.id)) onChange([...value, party]);
        }}
        actions={PARTIES}
      />
    </div>
  );
}
