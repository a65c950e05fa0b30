"use server";

import { dropPassage } from "@/lib/articles/drop-passage";
import { reattachPassage } from "@/lib/articles/reattach-passage";
import { dropPassageSchema, reattachPassageSchema } from "@/lib/articles/schema";
import { attachPassage } from "@/lib/claims/attach-passage";
import { findSeenBefore } from "@/lib/claims/find-seen-before";
import { markClaim } from "@/lib/claims/mark-claim";
import { attachPassageSchema, markClaimSchema, seenBeforeSchema } from "@/lib/claims/passage-schema";
import { defineAction } from "@/lib/next/define-action";
import { acceptProposal } from "@/lib/proposing/accept-proposal";
import { bringBackProposal } from "@/lib/proposing/bring-back-proposal";
import { dismissProposal } from "@/lib/proposing/dismiss-proposal";
import { acceptProposalSchema, bringBackProposalSchema, dismissProposalSchema } from "@/lib/proposing/proposal-schema";
import { ok } from "@/lib/shared/result";

const readerOf = (_input: unknown, { articleId }: { articleId: string }) => [
  `/desk/articles/${articleId}`,
  "/desk/articles",
];

export const markClaimAction = defineAction({
  name: "claims.mark",
  input: markClaimSchema,
  run: markClaim,
  revalidate: readerOf,
});

export const attachPassageAction = defineAction({
  name: "passages.attach",
  input: attachPassageSchema,
  run: attachPassage,
  revalidate: readerOf,
});

export const reattachPassageAction = defineAction({
  name: "passages.reattach",
  input: reattachPassageSchema,
  run: reattachPassage,
  revalidate: readerOf,
});

export const dropPassageAction = defineAction({
  name: "passages.drop",
  input: dropPassageSchema,
  run: dropPassage,
  revalidate: readerOf,
});

export const seenBeforeAction = defineAction({
  name: "claims.seen-before",
  input: seenBeforeSchema,
  run: async (actor, input) => ok(await findSeenBefore(actor, input)),
});

export const acceptProposalAction = defineAction({
  name: "proposals.accept",
  input: acceptProposalSchema,
  run: acceptProposal,
  revalidate: readerOf,
});

export const dismissProposalAction = defineAction({
  name: "proposals.dismiss",
  input: dismissProposalSchema,
  run: dismissProposal,
  revalidate: readerOf,
});

export const bringBackProposalAction = defineAction({
  name: "proposals.bring-back",
  input: bringBackProposalSchema,
  run: bringBackProposal,
  revalidate: readerOf,
});
