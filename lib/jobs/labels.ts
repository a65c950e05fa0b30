/** What each job does, in words; jobs of another version of the desk keep their name. */
const JOB_LABELS: Record<string, string> = {
  tell: "Tell members what concerns them",
  mail: "Send a mail",
  "mail-at-once": "Write to a member about a claim",
  "mail-digest": "Write the mails about the day",
  "ask-clock": "Remind of deadlines, and record silence",
  "claim-clock": "Say which claims are due soon, and overdue",
};

export function jobLabel(name: string): string {
  return JOB_LABELS[name] ?? name;
}
