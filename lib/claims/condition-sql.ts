import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/shared/actor";
import { isUuid } from "@/lib/shared/uuid";
import { awaitsDecisionOf } from "./awaits-decision";
import { dateSpan } from "./date-values";
import type { Condition } from "./filters";

const FALSE = Prisma.sql`false`;

/** One condition of a filter over "DeskClaim" d. */
export function conditionSql(actor: Actor, condition: Condition, now: Date): Prisma.Sql {
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
    case "review":
      return turned(operator, awaitsDecisionOf(actor));
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
    case "since":
      return dateSql(Prisma.sql`d."stageSince"`, condition, now);
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
