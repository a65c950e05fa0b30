/** The part of a verb that a form stands for: "say", "says", "said" (past or participle), "saying". */
export type VerbForm = "base" | "s" | "past" | "ing";

const IRREGULAR: Record<string, [past: string, participle: string]> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  find: ["found", "found"],
  show: ["showed", "shown"],
  think: ["thought", "thought"],
  feel: ["felt", "felt"],
  foresee: ["foresaw", "foreseen"],
  swear: ["swore", "sworn"],
  hold: ["held", "held"],
  see: ["saw", "seen"],
  lay: ["laid", "laid"],
  make: ["made", "made"],
  plead: ["pleaded", "pled"],
  bet: ["bet", "bet"],
  forecast: ["forecast", "forecasted"],
  hear: ["heard", "heard"],
  read: ["read", "read"],
  begin: ["began", "begun"],
  put: ["put", "put"],
  give: ["gave", "given"],
};
// Verbs that double their last letter.
const DOUBLED = new Set([
  "admit",
  "refer",
  "rebut",
  "signal",
  "label",
  "slam",
  "commit",
  "quip",
  "dub",
  "plan",
  "underpin",
  "concur",
  "snap",
  "grin",
  "sob",
  "stop",
]);

/** Every form of a verb with what it stands for. British and American doubling are both taken. */
export function inflect(verb: string): [form: string, is: VerbForm][] {
  const forms: [string, VerbForm][] = [
    [verb, "base"],
    [thirdPerson(verb), "s"],
  ];
  const irregular = IRREGULAR[verb];
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  if (irregular) forms.push([irregular[0], "past"], [irregular[1], "past"]);
  else if (/[^aeiou]y$/.test(verb)) forms.push([`${verb.slice(0, -1)}ied`, "past"]);
  else forms.push([`${stem}ed`, "past"]);
  forms.push([verb.endsWith("ee") ? `${verb}ing` : `${stem}ing`, "ing"]);
  if (DOUBLED.has(verb)) {
    const doubled = verb + verb.at(-1);
    forms.push([`${doubled}ed`, "past"], [`${doubled}ing`, "ing"]);
  }
  return forms;
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}
