"use server";

import type { ReactNode } from "react";
import { CommentText } from "@/components/comments/comment-text";
import { addComment } from "@/lib/comments/add-comment";
import { changeComment } from "@/lib/comments/change-comment";
import { openThread } from "@/lib/comments/open-thread";
import { previewComment } from "@/lib/comments/preview-comment";
import { reopenThread } from "@/lib/comments/reopen-thread";
import { resolveThread } from "@/lib/comments/resolve-thread";
import {
  addCommentSchema,
  changeCommentSchema,
  openThreadSchema,
  previewCommentSchema,
  settleThreadSchema,
  withdrawCommentSchema,
} from "@/lib/comments/schema";
import { withdrawComment } from "@/lib/comments/withdraw-comment";
import { defineAction } from "@/lib/next/define-action";
import { ok } from "@/lib/shared/result";

// Any path makes the screen that sent the action read itself anew.
const revalidate = () => ["/desk/claims"];

export const openThreadAction = defineAction({
  name: "comments.open-thread",
  input: openThreadSchema,
  run: openThread,
  revalidate,
});

export const addCommentAction = defineAction({
  name: "comments.add",
  input: addCommentSchema,
  run: addComment,
  revalidate,
});

export const changeCommentAction = defineAction({
  name: "comments.change",
  input: changeCommentSchema,
  run: changeComment,
  revalidate,
});

export const withdrawCommentAction = defineAction({
  name: "comments.withdraw",
  input: withdrawCommentSchema,
  run: withdrawComment,
  revalidate,
});

export const resolveThreadAction = defineAction({
  name: "comments.resolve-thread",
  input: settleThreadSchema,
  run: resolveThread,
  revalidate,
});

export const reopenThreadAction = defineAction({
  name: "comments.reopen-thread",
  input: settleThreadSchema,
  run: reopenThread,
  revalidate,
});

/** How a comment will look, made where it will be made. Changes nothing. */
export const previewCommentAction = defineAction({
  name: "comments.preview",
  input: previewCommentSchema,
  run: async (actor, input) => {
    const previewed = await previewComment(actor, input);
    if (!previewed.ok) return previewed;
    const { body, names } = previewed.data;
    return ok<ReactNode>(<CommentText body={body} claimId={input.claimId} names={names} />);
  },
});
