"use client";

import { useState } from "react";
import { BusyButton } from "@/components/forms/busy-button";
import { FailureNotice } from "@/components/forms/failure-notice";
import { type Action, useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { PARTY_KIND_LABELS, type PartyKind } from "@/lib/parties/labels";
import type { CreatePartyInput } from "@/lib/parties/schema";
import type { PartyChoice } from "@/lib/parties/types";
import { newId } from "@/lib/shared/new-id";

/** Records a party in the middle of another form: only what it is has to be said. Offers those of nearly the same name first. */
export function NewParty({
  name,
  create,
  onDone,
}: {
  name: string;
  create: Action<CreatePartyInput, PartyChoice>;
  /** Null when it was given up. */
  onDone: (party: PartyChoice | null) => void;
}) {
  const [id] = useState(newId);
  const [kind, setKind] = useState<PartyKind>("PERSON");
  const { run, pending, failure } = useAction(create, { onSuccess: (party) => onDone(party) });
  const near = failure?.code === "CONFLICT" && Array.isArray(failure.current) ? (failure.current as PartyChoice[]) : [];
  const record = (evenIfNear: boolean) => void run({ id, name, kind, description: null, wikidataId: null, evenIfNear });
  return (
    <fieldset className="grid gap-2.5 border border-rule bg-sunk p-3">
      <legend className="sr-only">New party</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span>
          <b dir="auto">{name}</b> is a
        </span>
        <Select
          aria-label={`What ${name} is`}
          value={kind}
          onChange={(event) => setKind(event.target.value as PartyKind)}
          className="w-44"
        >
          {Object.entries(PARTY_KIND_LABELS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <BusyButton size="small" pending={pending} onClick={() => record(false)}>
          Record it
        </BusyButton>
        <Button size="small" variant="quiet" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      {near.length === 0 ? null : (
        <div className="flex flex-wrap gap-2">
          {near.map((party) => (
            <Button key={party.id} size="small" onClick={() => onDone(party)}>
              Use {party.name}
            </Button>
          ))}
          <Button size="small" variant="quiet" onClick={() => record(true)}>
            Record another all the same
          </Button>
        </div>
      )}
    </fieldset>
  );
}
