import "server-only";
import { env } from "@/lib/env";

export type MailSettings = { url: string; from: { name: string; address: string } };

/** How mail goes out; null when it does not, because no mail server is set. */
export function mailSettings(): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (url === undefined || from === undefined) return null;
  const [, name = "", address = from] = /^(.*?)\s*<([^<>]+)>$/.exec(from) ?? [];
  return { url, from: { name: name.replace(/^"(.*)"$/, "$1"), address } };
}
