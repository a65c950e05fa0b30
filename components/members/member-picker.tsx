"use client";

import { Combobox } from "@/components/ui/combobox";
import { LiveRegion } from "@/components/ui/live-region";
import type { Assignable } from "@/lib/claims/types";
import { awayWords, workloadWords } from "@/lib/members/labels";
import { matchesTyped } from "@/lib/shared/palette";

/** The value of the choice that takes the work from whoever has it. */
export const NOBODY = "";

const NOBODY_CHOICE = { id: NOBODY, label: "Nobody" };

/**
 * Who gets a piece of work: each member with what they have already. The value is the id of a member, NOBODY, or null while nothing is
 * chosen. Stands in a Field, which names it.
 */
export function MemberPicker({
  members,
  value,
  onChange,
  opened,
}: {
  members: readonly Assignable[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Shows the choices from the beginning. */
  opened?: boolean;
}) {
  const choices = [
    ...members.map((member) => ({ id: member.id, label: member.name, detail: workloadWords(member) })),
    NOBODY_CHOICE,
  ];
  const away = members.find(({ id }) => id === value)?.away ?? null;
  return (
    <div className="grid gap-1">
      <Combobox
        value={choices.find(({ id }) => id === value) ?? null}
        onChange={(choice) => onChange(choice?.id ?? null)}
        placeholder="A member"
        opened={opened}
        search={async (query) => choices.filter(({ label }) => matchesTyped(label, query))}
      />
      <LiveRegion visible className="meta">
        {away ? `This member is ${awayWords(away)}, and can be chosen all the same.` : null}
      </LiveRegion>
    </div>
  );
}
