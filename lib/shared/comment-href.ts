/** The address of a comment at the desk. */
export function commentHref(claimId: string, commentId: string): string {
  return `/desk/claims/${claimId}/discussion#comment-${commentId}`;
}
