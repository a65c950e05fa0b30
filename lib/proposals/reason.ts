import type { Draft } from "./drafts";

/** Why a claim was proposed and given to its source: "cue *denied*, subject *Ostmark*". */
export function reasonOf({ said, carried, attributor, via, deniedBy }: Draft): string {
  const reasons: string[] = [];
  if (said) {
    reasons.push(
      `cue *${said.cue.words}*`,
      `${said.cue.shape === "by-phrase" || said.cue.shape === "passive" ? "by" : "subject"} *${said.source}*`,
    );
    if (attributor !== said.source) reasons.push(`who is *${attributor}*`);
  } else if (carried) reasons.push(`quotation goes on, speaker *${attributor}*`);
  else if (attributor !== "") reasons.push(`label *${attributor}*`);
  else reasons.push("the article's own words");
  if (via.length > 0) reasons.push(`through *${via.join(", ")}*`);
  if (deniedBy.length > 0) reasons.push(`denied by *${deniedBy.join(", ")}*`);
  return reasons.join(", ");
}
