/** What each job does, in words; jobs of another version of the desk keep their name. */
const JOB_LABELS: Record<string, string> = {
  tell: "Tell members what concerns them",
  mail: "Send a mail",
  "ask-clock": "Remind of deadlines, and record silence",
};

export function jobLabel(name: string): string {
  return JOB_LABELS[name] ?? name;
}
