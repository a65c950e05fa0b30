import "server-only";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Stage } from "@/lib/db/generated/enums";
import type { Actor } from "@/lib/shared/actor";
import { mentionedIds } from "@/lib/shared/mention-text";
import { TALK_FIELD_LABELS } from "./labels";
import { asksReason, canAdd, canChange, canReopen, canResolve, canWithdraw } from "./policy";
import type { TALK_FIELDS } from "./schema";
import type { Person, TalkAbout, TalkComment, TalkThread } from "./types";

/** What is read of a thread. */
export const THREAD = {
  id: true,
  claimId: true,
  version: true,
  subject: true,
  evidence: { select: { id: true, number: true, source: { select: { title: true, language: true } } } },
  response: { select: { id: true, party: { select: { name: true } } } },
  passage: {
    select: { id: true, exact: true, articleVersion: { select: { article: { select: { language: true } } } } },
  },
  field: true,
  resolvedAt: true,
  resolvedById: true,
  comments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.ThreadSelect;

export type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof THREAD }>;

/** Present names of everybody who speaks in the threads, settled them, or is mentioned. */
export async function readPeople(db: Pick<Db, "member">, threads: readonly ThreadRow[]): Promise<Map<string, string>> {
  const ids = threads.flatMap(({ resolvedById, comments }) => [
    resolvedById,
    ...comments.flatMap(({ authorId, updatedById, body }) => [authorId, updatedById, ...mentionedIds(body)]),
  ]);
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  const members = await db.member.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(members.map(({ id, name }) => [id, name]));
}

/** A thread as the member sees it. */
export function threadFrom(actor: Actor, row: ThreadRow, stage: Stage, names: ReadonlyMap<string, string>): TalkThread {
  const resolved = row.resolvedAt !== null;
  return {
    id: row.id,
    claimId: row.claimId,
    version: row.version,
    about: aboutOf(row),
    resolved:
      row.resolvedAt !== null && row.resolvedById !== null
        ? { by: personOf(row.resolvedById, names), at: row.resolvedAt }
        : null,
    comments: row.comments.map((comment) => commentFrom(actor, comment, stage, names)),
    can: { add: canAdd(stage, resolved), resolve: canResolve(stage, resolved), reopen: canReopen(stage, resolved) },
  };
}

function commentFrom(
  actor: Actor,
  comment: ThreadRow["comments"][number],
  stage: Stage,
  names: ReadonlyMap<string, string>,
): TalkComment {
  const { id, version, createdAt, changedAt, withdrawnAt, withdrawnReason } = comment;
  return {
    id,
    version,
    author: personOf(comment.authorId, names),
    body: withdrawnAt === null ? comment.body : null,
    createdAt,
    changedAt,
    withdrawn:
      withdrawnAt === null
        ? null
        : { by: personOf(comment.updatedById, names), at: withdrawnAt, reason: withdrawnReason },
    can: { change: canChange(actor, stage, comment), withdraw: canWithdraw(actor, stage, comment) },
    asksReason: asksReason(actor, comment),
  };
}

const personOf = (id: string, names: ReadonlyMap<string, string>): Person => ({
  id,
  name: names.get(id) ?? "A member",
});

function aboutOf({ subject, evidence, response, passage, field }: ThreadRow): TalkAbout {
  if (subject === "EVIDENCE" && evidence !== null) {
    const words = `E-${evidence.number}, ${evidence.source.title}`;
    return { kind: subject, id: evidence.id, words, language: evidence.source.language };
  }
  if (subject === "RESPONSE" && response !== null)
    return { kind: subject, id: response.id, words: `the answer of ${response.party.name}`, language: null };
  if (subject === "PASSAGE" && passage !== null)
    return {
      kind: subject,
      id: passage.id,
      words: `“${passage.exact}”`,
      language: passage.articleVersion.article.language,
    };
  if (subject === "FIELD" && field !== null && isField(field))
    return { kind: subject, field, words: TALK_FIELD_LABELS[field], language: null };
  return { kind: "CLAIM", words: "the claim", language: null };
}

function isField(field: string): field is (typeof TALK_FIELDS)[number] {
  return Object.hasOwn(TALK_FIELD_LABELS, field);
}
