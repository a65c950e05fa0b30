import { APPROVAL_ATTACKS } from "./approval-attacks";
import type { ActionAttack } from "./attack";
import { CHECKLIST_ATTACKS } from "./checklist-attacks";
import { NAME_ATTACKS } from "./name-attacks";
import { PUBLICATION_ATTACKS } from "./publication-attacks";
import { READING_ATTACKS } from "./reading-attacks";
import { RECORD_ATTACKS } from "./record-attacks";
import { VERSION_ATTACKS } from "./version-attacks";

/** The ten rules, attacked by members through the actions that the screens use. */
export const ACTION_ATTACKS: ActionAttack[] = [
  ...APPROVAL_ATTACKS,
  ...PUBLICATION_ATTACKS,
  ...RECORD_ATTACKS,
  ...VERSION_ATTACKS,
  ...NAME_ATTACKS,
  ...READING_ATTACKS,
  ...CHECKLIST_ATTACKS,
];
