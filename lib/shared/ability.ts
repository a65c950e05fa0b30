import { type Failure, fail } from "./result";

/** Whether something can be done now; if not, every reason, one sentence each. `denied` when the person's role is what is missing. */
export type Ability = { ok: true } | { ok: false; reasons: string[]; denied?: true };

export const CAN: Ability = { ok: true };

/** Possible when no reason stands against it. Empty entries are left out, so that reasons can be written as `condition && "…"`. */
export function unless(...against: readonly (string | false | null | undefined)[]): Ability {
  const reasons = against.filter((reason): reason is string => Boolean(reason));
  return reasons.length === 0 ? CAN : { ok: false, reasons };
}

/** Not for this person's role, whatever the state. */
export function denied(reason: string): Ability {
  return { ok: false, reasons: [reason], denied: true };
}

/** The reasons against it; none when it can be done. */
export function reasonsOf(ability: Ability): string[] {
  return ability.ok ? [] : ability.reasons;
}

/** The refusal that an action answers when it cannot be done. */
export function refusal(ability: Extract<Ability, { ok: false }>): Failure {
  const [first = "This cannot be done now."] = ability.reasons;
  return fail(ability.denied ? "FORBIDDEN" : "BLOCKED", first, { reasons: ability.reasons });
}
