import { APPROVALS } from "./attacks/approvals";
import type { SqlAttack } from "./attacks/attack";
import { CHECKLIST } from "./attacks/checklist";
import { EVENTS } from "./attacks/events";
import { FOUR_EYES } from "./attacks/four-eyes";
import { KEPT_RECORDS } from "./attacks/kept-records";
import { READERS } from "./attacks/readers";
import { VERSIONS } from "./attacks/versions";

/** Every rule that always holds, attacked by plain SQL as the application's role. */
export const SQL_ATTACKS: SqlAttack[] = [
  ...FOUR_EYES,
  ...APPROVALS,
  ...KEPT_RECORDS,
  ...READERS,
  ...VERSIONS,
  ...EVENTS,
  ...CHECKLIST,
];
