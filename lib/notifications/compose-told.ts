import "server-only";
import { counted } from "@/lib/shared/count";
import type { ToldItem } from "./types";

const FOOT = (origin: string) =>
  `\n-- \nThis mail is for members of the desk. What you are told, and how, is yours to choose:\n${origin}/desk/account#notifications\n`;

const headOf = ({ many, claim }: ToldItem) => (many ? "Many claims at once" : `C-${claim.number}  ${claim.statement}`);

const lineOf = (origin: string) => (item: ToldItem) => `  ${item.words}.\n  ${origin}${item.href}\n`;

/** The mail about what has just happened at one claim. Plain text, with whole addresses. */
export function composeAtOnce(origin: string, items: readonly ToldItem[]): { subject: string; text: string } {
  const [first] = items;
  if (first === undefined) throw new Error("A mail tells of something.");
  const more = items.length > 1 ? `, and ${items.length - 1} more` : "";
  const text = [headOf(first), "", ...items.map(lineOf(origin)), FOOT(origin)].join("\n");
  const about = first.many ? "" : `C-${first.claim.number}: `;
  return { subject: `${about}${first.words}${more}`, text };
}

/** The mail about the day: what is unread, claim by claim. */
export function composeDigest(origin: string, items: readonly ToldItem[]): { subject: string; text: string } {
  const claims = new Map<string, ToldItem[]>();
  for (const item of items) {
    const key = item.many ? "many" : item.claim.id;
    claims.set(key, [...(claims.get(key) ?? []), item]);
  }
  const parts = [...claims.values()].map((of) => {
    const [first] = of;
    return first === undefined ? "" : [headOf(first), "", ...of.map(lineOf(origin))].join("\n");
  });
  const subject = `${counted(items.length, "thing")} to read on ${counted(new Set(items.map(({ claim }) => claim.id)).size, "claim")}`;
  const text = [`Unread at the desk:\n`, ...parts, `All of it: ${origin}/desk/notifications`, FOOT(origin)].join("\n");
  return { subject, text };
}
