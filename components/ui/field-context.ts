"use client";

import { createContext, use } from "react";
import type { FieldErrors } from "@/lib/shared/result";

type Wiring = { id: string; labelId: string; name?: string; describedBy?: string; invalid: boolean; required: boolean };

/** What the field around a control tells it about its label, hint and messages. */
export const FieldContext = createContext<Wiring | null>(null);

/** The messages of the form around, by field name. A Field picks out its own. */
export const FieldErrorsContext = createContext<FieldErrors>({});

/** The attributes that tie a control to the Field around it; outside a Field, none. */
export function useFieldWiring() {
  const wiring = use(FieldContext);
  if (!wiring) return {};
  return {
    id: wiring.id,
    name: wiring.name,
    required: wiring.required || undefined,
    "aria-describedby": wiring.describedBy,
    "aria-invalid": wiring.invalid || undefined,
  };
}
