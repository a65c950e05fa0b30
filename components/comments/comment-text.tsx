import NextLink from "next/link";
import { CommentMarkdown } from "./comment-markdown";

/**
 * A comment as it is read. `names` are the present names of members, `claimId` is the claim whose evidence an "E-3" names. Rendered on the
 * server.
 */
export function CommentText({
  body,
  claimId,
  names,
}: {
  body: string;
  claimId: string;
  names: Readonly<Record<string, string>>;
}) {
  return (
    <CommentMarkdown
      body={body}
      names={names}
      code={({ code }) => (
        <NextLink href={codeHref(code, claimId)} prefetch={false} className="code link">
          {code}
        </NextLink>
      )}
    />
  );
}

/** C-142 leads to the claim, E-3 to the evidence of this one. */
function codeHref(code: string, claimId: string): string {
  return code.startsWith("C-") ? `/desk/claims/${code}` : `/desk/claims/${claimId}/evidence#${code}`;
}
