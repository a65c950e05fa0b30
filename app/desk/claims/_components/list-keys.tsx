"use client";

import { useRouter } from "next/navigation";
import { useShortcut } from "@/components/layout/shortcuts";
import { notify } from "@/components/ui/toast";
import { canAssign } from "@/lib/claims/policy";
import type { ListedClaim } from "@/lib/claims/types";
import { useCellEditing } from "./cell-editing";
import { copyClaimLink } from "./copy-link";
import { useClaimList } from "./list-context";
import { KEYS } from "./list-keys-group";
import { useWalk } from "./use-walk";

/** The keys of the list. A key without a row to work on goes to the first. */
export function ListKeys() {
  const { rows, active, select, params, set, me } = useClaimList();
  const { apply, undoLast } = useCellEditing();
  const { step, close } = useWalk();
  const router = useRouter();
  const row = rows.find(({ id, number }) => (params.open === null ? id === active : number === params.open));
  const on = (run: (row: ListedClaim) => void) => () => (row ? run(row) : step(1));

  useShortcut({ keys: "j", label: "Next claim (↓ in the table)", group: KEYS }, () => step(1));
  useShortcut({ keys: "k", label: "Previous claim (↑ in the table)", group: KEYS }, () => step(-1));
  useShortcut(
    { keys: "enter", label: "Open the claim", group: KEYS },
    on(({ id }) => router.push(`/desk/claims/${id}`)),
  );
  useShortcut(
    { keys: "space", label: "Show it beside the list", group: KEYS },
    on(({ number }) => (params.open === null ? set({ open: number }) : close())),
  );
  useShortcut(
    { keys: "x", label: "Select the claim", group: KEYS },
    on(({ id }) => select.toggle(id)),
  );
  useShortcut(
    { keys: "shift+x", label: "Select from the last one to here", group: KEYS },
    on(({ id }) => select.range(id)),
  );
  useShortcut(
    { keys: "i", label: "Assign it to me", group: KEYS },
    on((claim) => {
      if (claim.owner?.id === me.id) notify(`C-${claim.number} is yours already.`);
      else if (canAssign(me, { ownerId: claim.owner?.id ?? null }, me.id))
        apply(claim, { field: "owner", owner: { id: me.id, name: me.name } });
      else notify(`C-${claim.number} is ${claim.owner?.name}’s. An editor assigns claims to others.`);
    }),
  );
  useShortcut(
    { keys: "y", label: "Copy the link to it", group: KEYS },
    on(({ number }) => void copyClaimLink(`C-${number}`)),
  );
  useShortcut({ keys: "z", label: "Undo the last change of a cell", group: KEYS }, undoLast);
  return null;
}
