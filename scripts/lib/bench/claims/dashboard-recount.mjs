// The numbers of the dashboard once more, by plain SQL: stages, their times and outcomes from the event log, the rest from the records.
// Nothing that the desk derives for itself is read: no tallies, no spans, no rows of lists.

/** What the log says of stages: one row for each stage that a claim was in, `until` empty for the one it is in. */
const STAGES = `
  CREATE TEMP TABLE told AS
  SELECT x.claim, x.stage, x.at AS since, lead(x.at) OVER (PARTITION BY x.claim ORDER BY x.seq) AS until FROM (
    SELECT (r ->> 'id')::uuid AS claim, e."seq" AS seq, e."at" AS at, r ->> 'stage' AS stage,
      lag(r ->> 'stage') OVER (PARTITION BY r ->> 'id' ORDER BY e."seq") AS before
    FROM "Event" e CROSS JOIN LATERAL jsonb_array_elements(e."body"::jsonb -> 'rows') r WHERE r ->> 'table' = 'Claim'
  ) x WHERE x.before IS DISTINCT FROM x.stage`;

/** What the log says of answers, without those that were corrected or taken back. */
const ANSWERS = `
  CREATE TEMP TABLE answered AS
  WITH told AS (
    SELECT e."subjectId" AS id, e."claimId" AS claim, e."at" AS at, e."action" AS action, e."body"::jsonb -> 'after' AS after,
      coalesce(e."body"::jsonb -> 'after' ->> 'correctsId', e."body"::jsonb -> 'before' ->> 'responseId') AS instead FROM "Event" e
    WHERE e."action" IN ('response.recorded', 'response.corrected', 'response.retracted'))
  SELECT t.id, t.claim, t.at, (t.after ->> 'partyId')::uuid AS party, t.after ->> 'kind' AS kind, t.after -> 'said' ->> 'from' AS said, t.after ->> 'deadline' AS deadline
  FROM told t WHERE t.action <> 'response.retracted' AND NOT EXISTS (SELECT 1 FROM told c WHERE c.instead = t.id::text)`;

const OPEN = `('INBOX', 'CHECKING', 'IN_REVIEW', 'APPROVED')`;
const NOW = "$1::timestamptz";
const UTC = (at) => `(${at} AT TIME ZONE 'UTC')`;
const AWAY = `(m."disabledAt" IS NOT NULL OR EXISTS (SELECT 1 FROM "Absence" a WHERE a."memberId" = m."id" AND a."endedAt" IS NULL
  AND (now() AT TIME ZONE 'UTC')::date BETWEEN a."from" AND a."until"))`;
const IN_PERIOD = (at) =>
  `${UTC(at)} >= date_trunc('week', ${UTC(NOW)}) - ($2::int - 1) * interval '7 days' AND ${UTC(at)} < date_trunc('week', ${UTC(NOW)}) + interval '7 days'`;

/** Each answers rows of name and number. */
const FIGURES = [
  `SELECT 'attention overdue', count(*) FROM told t JOIN "Claim" c ON c."id" = t.claim WHERE t.until IS NULL AND t.stage IN ${OPEN} AND c."dueAt" < ${NOW}`,
  `SELECT 'attention unowned', count(*) FROM told t JOIN "Claim" c ON c."id" = t.claim
   WHERE t.until IS NULL AND t.stage IN ${OPEN} AND c."ownerId" IS NULL AND c."dueAt" >= ${NOW} AND c."dueAt" < ${NOW} + interval '48 hours'`,
  `SELECT 'attention unpublished', count(*) FROM told t WHERE t.until IS NULL AND t.stage = 'APPROVED' AND t.since < ${NOW} - interval '3 days'`,
  `SELECT 'attention in-review', count(*) FROM told t WHERE t.until IS NULL AND t.stage = 'IN_REVIEW' AND t.since < ${NOW} - interval '3 days'`,
  `SELECT 'attention re-review', count(*) FROM told t JOIN "Claim" c ON c."id" = t.claim
   WHERE t.until IS NULL AND t.stage <> 'WITHDRAWN' AND c."verdict" IS NOT NULL AND c."reReviewSince" IS NOT NULL`,
  `SELECT 'attention questions', count(*) FROM (
     SELECT DISTINCT ON (a.claim, a.party) a.* FROM answered a JOIN "ConcernedParty" p ON p."claimId" = a.claim AND p."partyId" = a.party AND p."withdrawnAt" IS NULL
     ORDER BY a.claim, a.party, a.said DESC, a.at DESC) l
   JOIN told t ON t.claim = l.claim AND t.until IS NULL AND t.stage <> 'DUPLICATE' WHERE l.kind = 'REQUESTED' AND l.deadline::date < ${UTC(NOW)}::date`,
  `SELECT 'attention left-claims', count(*) FROM told t JOIN "Claim" c ON c."id" = t.claim JOIN "Member" m ON m."id" = c."ownerId"
   WHERE t.until IS NULL AND t.stage IN ${OPEN} AND ${AWAY}`,
  `SELECT 'attention left-tasks', count(*) FROM "Task" k JOIN "Member" m ON m."id" = k."assigneeId" WHERE k."state" = 'OPEN' AND ${AWAY}`,
  `SELECT 'published ' || date_trunc('week', ${UTC('e."at"')})::date || ' ' || (e."body"::jsonb -> 'after' ->> 'verdict'), count(*) FROM "Event" e
   WHERE e."action" = 'claim.published' AND NOT e."body"::jsonb -> 'after' ? 'correctionKind' AND ${IN_PERIOD('e."at"')} GROUP BY 1`,
  `SELECT 'published ' || date_trunc('week', ${UTC('e."at"')})::date || ' all', count(*) FROM "Event" e
   WHERE e."action" = 'claim.published' AND NOT e."body"::jsonb -> 'after' ? 'correctionKind' AND ${IN_PERIOD('e."at"')} GROUP BY 1`,
  `SELECT 'left ' || t.stage, count(*) FROM told t WHERE t.stage IN ${OPEN} AND ${IN_PERIOD("t.until")} GROUP BY 1`,
  `SELECT 'median ' || t.stage, percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t.until - t.since) * 1000) FROM told t
   WHERE t.stage IN ${OPEN} AND ${IN_PERIOD("t.until")} GROUP BY 1`,
  `SELECT 'p90 ' || t.stage, percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM t.until - t.since) * 1000) FROM told t
   WHERE t.stage IN ${OPEN} AND ${IN_PERIOD("t.until")} GROUP BY 1`,
  `SELECT 'age ' || t.stage || ' ' || CASE WHEN t.since >= ${NOW} - interval '1 day' THEN 0 WHEN t.since >= ${NOW} - interval '3 days' THEN 1
     WHEN t.since >= ${NOW} - interval '7 days' THEN 2 WHEN t.since >= ${NOW} - interval '28 days' THEN 3 ELSE 4 END, count(*)
   FROM told t WHERE t.until IS NULL AND t.stage IN ${OPEN} GROUP BY 1`,
  `SELECT 'age ' || t.stage || ' all', count(*) FROM told t WHERE t.until IS NULL AND t.stage IN ${OPEN} GROUP BY 1`,
  `SELECT x.what || ' of ' || c."ownerId", count(*) FROM told t JOIN "Claim" c ON c."id" = t.claim
   CROSS JOIN LATERAL (SELECT 'open' AS what UNION ALL SELECT 'overdue' WHERE c."dueAt" < ${NOW}
     UNION ALL SELECT 'soon' WHERE c."dueAt" >= ${NOW} AND c."dueAt" < ${NOW} + interval '48 hours') x
   WHERE t.until IS NULL AND t.stage IN ${OPEN} AND c."ownerId" IS NOT NULL GROUP BY 1`,
  `SELECT 'tasks of ' || k."assigneeId", count(*) FROM "Task" k WHERE k."state" = 'OPEN' AND k."assigneeId" IS NOT NULL GROUP BY 1`,
  `SELECT 'turned ' || CASE WHEN x.denies THEN 'CONFIRMED_THEN_DENIED' ELSE 'DENIED_THEN_CONFIRMED' END, count(*) FROM (
     SELECT a.*, d.denies, lag(d.denies) OVER (PARTITION BY a.claim, a.party ORDER BY a.said, a.at) AS before
     FROM answered a CROSS JOIN LATERAL (SELECT a.kind IN ('DENIED', 'PARTLY_DENIED') AS denies) d
     WHERE a.kind IN ('DENIED', 'PARTLY_DENIED', 'CONFIRMED', 'DENIAL_WITHDRAWN')) x
   JOIN "ConcernedParty" p ON p."claimId" = x.claim AND p."partyId" = x.party AND p."withdrawnAt" IS NULL
   WHERE x.before <> x.denies AND date_trunc('month', ${UTC("x.at")}) = date_trunc('month', ${UTC(NOW)}) GROUP BY 1`,
  `SELECT 'corrected ' || (e."body"::jsonb -> 'after' ->> 'correctionKind'), count(*) FROM "Event" e
   WHERE e."action" IN ('claim.published', 'claim.withdrawn') AND e."body"::jsonb -> 'after' ? 'correctionKind' AND ${IN_PERIOD('e."at"')} GROUP BY 1`,
];

/**
 * Every number that is not zero, by its name, as the log and the records have it. `client` keeps temporary tables.
 *
 * @param {import("pg").ClientBase} client
 * @param {{ weeks: number, now: Date }} asked
 * @returns {Promise<Record<string, number>>}
 */
export async function recountDashboard(client, { weeks, now }) {
  await client.query("DROP TABLE IF EXISTS told, answered");
  await client.query(STAGES);
  await client.query(ANSWERS);
  const figures = {};
  for (const sql of FIGURES) {
    const values = [now.toISOString(), weeks].slice(0, sql.includes("$2") ? 2 : sql.includes("$1") ? 1 : 0);
    const { rows } = await client.query(`SELECT f.name, f.n::float8 FROM (${sql}) f(name, n)`, values);
    for (const { name, n } of rows) if (n > 0) figures[name] = n;
  }
  return figures;
}

/**
 * The numbers of a dashboard that are not zero, by the same names; the failed jobs, which leave no events, are left out.
 *
 * @param {import("@/lib/dashboard/types").Dashboard} dashboard
 * @returns {Record<string, number>}
 */
export function figuresOf({ attention, throughput, stageTimes, ages, workload, turns, corrections }) {
  const named = [
    ...attention.filter(({ kind }) => kind !== "jobs").map(({ kind, count }) => [`attention ${kind}`, count]),
    ...throughput.flatMap(({ week, total, verdicts }) => [
      [`published ${week} all`, total.count],
      ...Object.entries(verdicts).map(([verdict, { count }]) => [`published ${week} ${verdict}`, count]),
    ]),
    ...stageTimes.flatMap(({ stage, left, median, p90 }) => [
      [`left ${stage}`, left.count],
      [`median ${stage}`, median ?? 0],
      [`p90 ${stage}`, p90 ?? 0],
    ]),
    ...ages.flatMap(({ stage, total, buckets }) => [
      [`age ${stage} all`, total.count],
      ...buckets.map(({ count }, index) => [`age ${stage} ${index}`, count]),
    ]),
    ...workload.flatMap((work) =>
      ["open", "overdue", "soon", "tasks"].map((what) => [`${what} of ${work.id}`, work[what].count]),
    ),
    ...turns.map(({ direction, count }) => [`turned ${direction}`, count]),
    ...corrections.map(({ kind, count }) => [`corrected ${kind}`, count]),
  ];
  return Object.fromEntries(named.filter(([, count]) => count > 0));
}
