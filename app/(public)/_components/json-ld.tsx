import { headers } from "next/headers";
import type { ClaimData } from "@/lib/publishing/claim-review";
import { NONCE_HEADER } from "@/lib/shared/request-headers";

/** Data about the page for machines. The one place where markup is written as text: "<" is escaped, so that no text can end the script. */
export async function JsonLd({ data }: { data: ClaimData | null }) {
  if (data === null) return null;
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped; React would escape the quotes too
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
