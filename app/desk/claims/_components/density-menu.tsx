"use client";

import { Rows3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoices } from "@/components/ui/menu";
import { DENSITIES, type Density } from "@/lib/claims/list-state";
import { useClaimList } from "./list-context";

const LABELS: Record<Density, string> = { compact: "Compact", regular: "Regular", relaxed: "Relaxed" };

/** How high the rows are. */
export function DensityMenu() {
  const { state, set } = useClaimList();
  return (
    <Menu
      trigger={
        <Button variant="quiet" className="max-md:hidden">
          <Rows3 aria-hidden />
          <span className="sr-only">Height of the rows: </span>
          {LABELS[state.density]}
        </Button>
      }
    >
      <MenuChoices
        value={state.density}
        options={DENSITIES.map((value) => ({ value, label: LABELS[value] }))}
        onChange={(density) => set({ density })}
      />
    </Menu>
  );
}
