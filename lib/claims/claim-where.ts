import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";
import { dateSpan } from "./date-values";
import { type Condition, type FilterNode, isGroup } from "./filters";
import type { ListState } from "./list-state";

/** What is searched for and filtered by. */
export type Asked = Pick<ListState, "q" | "filter">;

const TRUE = Prisma.sql`true`;
const FALSE = Prisma.sql`false`;
const NUMBER = /^c-?(\d{1,9})$/i;

/** Words that were typed, as a query of the index; null when there are none, undefined when the statement itself is to find out. */
export type Words = string | null | undefined;

/** How the words are looked for: by their index, or row by row in a statement that follows the list's order anyway. */
type Looking = { words?: Words; along?: boolean };

/** Search and filter as one condition over "DeskClaim" d. */
export function claimWhere(actor: Actor, { q, filter }: Asked, now: Date, looking: Looking = {}): Prisma.Sql {
  return all([searched(q, looking), nodeSql(actor, filter, now)]);
}

/** The number in a code that was typed; null for anything else. */
export function claimNumber(q: string): number | null {
  const number = NUMBER.exec(q.trim())?.[1];
  return number === undefined ? null : Number(number);
}

function searched(q: string, { words, along = false }: Looking): Prisma.Sql {
  const text = q.replaceAll("\0", "").trim();
  const number = claimNumber(text);
  if (number !== null) return Prisma.sql`d."number" = ${number}`;
  if (text === "" || words === null) return TRUE;
  const query = words === undefined ? Prisma.sql`(SELECT claim_search_query(${text}))` : Prisma.sql`${words}::tsquery`;
  // The function behind the operator: no index is used for it.
  return along ? Prisma.sql`ts_match_vq(d."search", ${query})` : Prisma.sql`d."search" @@ ${query}`;
}

function nodeSql(actor: Actor, node: FilterNode, now: Date): Prisma.Sql {
  if (!isGroup(node)) return conditionSql(actor, node, now);
  const parts = node.of.map((one) => nodeSql(actor, one, now));
  if (parts.length === 0) return TRUE;
  return node.match === "all" ? all(parts) : Prisma.sql`(${Prisma.join(parts, " OR ")})`;
}

function all(parts: Prisma.Sql[]): Prisma.Sql {
  const needed = parts.filter((part) => part !== TRUE);
  return needed.length === 0 ? TRUE : Prisma.sql`(${Prisma.join(needed, " AND ")})`;
}

function conditionSql(actor: Actor, condition: Condition, now: Date): Prisma.Sql {
  const { field, operator, values } = condition;
  switch (field) {
    case "claim": {
      const found = Prisma.sql`d."search" @@ (SELECT claim_search_query(${values[0] ?? ""}))`;
      return operator === "lacks" ? Prisma.sql`(${found}) IS NOT TRUE` : found;
    }
    case "stage":
    case "state":
    case "denial":
      return turned(operator, workSql(condition) ?? FALSE);
    case "turn":
      return turned(
        operator,
        Prisma.sql`coalesce(d."turn" = ANY (${values}::text[]::"Turn"[]), false)`,
        Prisma.sql`d."turn" = ANY (${values}::text[]::"Turn"[])`,
      );
    case "priority":
      return turned(operator, Prisma.sql`d."priority" = ANY (${values}::text[]::"Priority"[])`);
    case "risk":
      return turned(operator, Prisma.sql`d."risk" = ANY (${values}::text[]::"Risk"[])`);
    case "review": {
      const mine = Prisma.sql`(d."awaitsDecision" AND NOT ${actor.id}::uuid = ANY (d."keptOut"))`;
      return turned(operator, mine);
    }
    case "owner":
      return idSql(
        Prisma.sql`d."ownerId"`,
        operator,
        values.map((value) => (value === "me" ? actor.id : value)),
      );
    case "attributor":
      return idSql(Prisma.sql`d."attributorId"`, operator, values);
    case "topics":
      return topicSql(operator, values);
    case "due":
      return dateSql(Prisma.sql`d."dueAt"`, condition, now);
    case "updated":
      return dateSql(Prisma.sql`d."updatedAt"`, condition, now);
    case "created":
      return dateSql(Prisma.sql`d."createdAt"`, condition, now);
    case "asked":
      return dateSql(Prisma.sql`d."askedSince"`, condition, now);
    case "for":
      return numberSql(Prisma.sql`d."evidenceFor"`, condition);
    case "against":
      return numberSql(Prisma.sql`d."evidenceAgainst"`, condition);
    case "articles":
      return numberSql(Prisma.sql`d."articles"`, condition);
    case "approvals":
      return numberSql(Prisma.sql`d."approvals"`, condition);
  }
}

/** Stage, state and denial status, which "ClaimTally" has too: `alias` says of which table. Null for other fields. */
export function workSql({ field, values }: Condition, alias: Prisma.Sql = Prisma.sql`d`): Prisma.Sql | null {
  if (field === "stage") return Prisma.sql`${alias}."stage" = ANY (${values}::text[]::"Stage"[])`;
  if (field === "denial") return Prisma.sql`${alias}."denialStatus" = ANY (${values}::text[]::"DenialStatus"[])`;
  if (field !== "state") return null;
  const states = values.filter((value) => value !== "RE_REVIEW");
  const shown = Prisma.sql`${alias}."state" = ANY (${states}::text[]::"ClaimState"[])`;
  return states.length === values.length ? shown : Prisma.sql`(${shown} OR ${alias}."reReview")`;
}

function turned(operator: string, whole: Prisma.Sql, plain = whole): Prisma.Sql {
  return operator === "not" ? Prisma.sql`NOT ${whole}` : plain;
}

function idSql(column: Prisma.Sql, operator: string, values: string[]): Prisma.Sql {
  if (operator === "empty") return Prisma.sql`${column} IS NULL`;
  if (operator === "filled") return Prisma.sql`${column} IS NOT NULL`;
  const ids = values.filter(isUuid);
  if (operator === "not") return Prisma.sql`(${column} <> ALL (${ids}::uuid[]) OR ${column} IS NULL)`;
  return Prisma.sql`${column} = ANY (${ids}::uuid[])`;
}

function topicSql(operator: string, values: string[]): Prisma.Sql {
  switch (operator) {
    case "empty":
      return Prisma.sql`d."topicKey" IS NULL`;
    case "filled":
      return Prisma.sql`d."topicKey" IS NOT NULL`;
    case "all":
      return Prisma.sql`d."topics" @> ${values}::text[]`;
    case "none":
      return Prisma.sql`NOT d."topics" && ${values}::text[]`;
    default:
      return Prisma.sql`d."topics" && ${values}::text[]`;
  }
}

function numberSql(column: Prisma.Sql, { operator, values }: Condition): Prisma.Sql {
  const [from = 0, to = 0] = values.map(Number);
  switch (operator) {
    case "min":
      return Prisma.sql`${column} >= ${from}::int`;
    case "max":
      return Prisma.sql`${column} <= ${from}::int`;
    case "between":
      return Prisma.sql`${column} BETWEEN ${from}::int AND ${to}::int`;
    default:
      return Prisma.sql`${column} = ${from}::int`;
  }
}

function dateSql(column: Prisma.Sql, { field, operator, values }: Condition, now: Date): Prisma.Sql {
  if (operator === "empty") return Prisma.sql`${column} IS NULL`;
  if (operator === "filled") return Prisma.sql`${column} IS NOT NULL`;
  const spans = values.map((value) => dateSpan(value, now));
  const [first, last = first] = spans;
  if (!first || !last) return FALSE;
  // A request has a day: one of five days ago was made before "five days ago" has passed.
  const at = (date: Date) =>
    field === "asked"
      ? Prisma.sql`${date.toISOString().slice(0, 10)}::date`
      : Prisma.sql`${date.toISOString()}::timestamptz`;
  const instant = first.start.getTime() === first.end.getTime();
  if (operator === "before")
    return field === "asked" && instant
      ? Prisma.sql`${column} <= ${at(first.start)}`
      : Prisma.sql`${column} < ${at(first.start)}`;
  if (operator === "after") return Prisma.sql`${column} >= ${at(first.end)}`;
  return Prisma.sql`(${column} >= ${at(first.start)} AND ${column} < ${at(last.end)})`;
}
