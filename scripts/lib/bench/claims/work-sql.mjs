// The same work as somebody would write it by hand in SQL: each function answers what a bare server sends.

const EVENT = `SELECT append_event(jsonb_build_object('action', 'claim.planned', 'actorId', $1::text, 'claimId', $2::text, 'subjectType', 'Claim', 'subjectId', $2::text,
  'before', '{}'::jsonb, 'after', '{}'::jsonb))`;

export async function workspace(pool, { id }) {
  const { rows } = await pool.query(
    `SELECT to_jsonb(c) AS claim, (SELECT count(*) FROM "Event" e WHERE e."claimId" = c."id") AS events,
      (SELECT jsonb_agg(to_jsonb(a)) FROM "Assertion" a WHERE a."claimId" = c."id") AS assertions,
      (SELECT jsonb_agg(to_jsonb(k) || jsonb_build_object('party', p."name")) FROM "ConcernedParty" k JOIN "Party" p ON p."id" = k."partyId" WHERE k."claimId" = c."id") AS concerned,
      (SELECT jsonb_agg(to_jsonb(e) || jsonb_build_object('source', to_jsonb(s))) FROM "Evidence" e JOIN "Source" s ON s."id" = e."sourceId" WHERE e."claimId" = c."id") AS evidence,
      (SELECT jsonb_agg(to_jsonb(r)) FROM "Response" r WHERE r."claimId" = c."id") AS responses, approval_state(c."id") AS approvals, checklist(c."id") AS checklist
    FROM "Claim" c WHERE c."id" = $1`,
    [id],
  );
  return rows;
}

export async function edit(pool, { id, actor }) {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `UPDATE "Claim" SET "priority" = CASE "priority" WHEN 'HIGH' THEN 'NORMAL' ELSE 'HIGH' END::"Priority", "version" = "version" + 1, "updatedAt" = now(), "updatedById" = $1 WHERE "id" = $2`,
      [actor, id],
    );
    await client.query(EVENT, [actor, id]);
    await client.query("COMMIT");
    return { ok: true };
  } finally {
    client.release();
  }
}

export async function bulk(pool, { ids, actor, owner }) {
  const quoted = ids.map((id) => `'${id}'`).join(",");
  await pool.query(`DO $$ DECLARE c uuid; BEGIN
    FOREACH c IN ARRAY ARRAY[${quoted}]::uuid[] LOOP
      UPDATE "Claim" SET "ownerId" = '${owner}', "version" = "version" + 1, "updatedAt" = now(), "updatedById" = '${actor}' WHERE "id" = c;
      PERFORM append_event(jsonb_build_object('action', 'claim.planned', 'actorId', '${actor}', 'claimId', c, 'subjectType', 'Claim', 'subjectId', c));
    END LOOP; END $$`);
  return { ok: true };
}

export async function exportRows(pool, { day }) {
  const { rows } = await pool.query(
    `SELECT d."number", c."statement", p."name" AS attributor, d."denialStatus", d."state", d."stage", m."name" AS owner, d."dueAt", d."evidenceFor", d."evidenceAgainst", d."updatedAt"
    FROM "DeskClaim" d JOIN "Claim" c ON c."id" = d."claimId" LEFT JOIN "Party" p ON p."id" = d."attributorId" LEFT JOIN "Member" m ON m."id" = d."ownerId"
    WHERE d."createdAt" < $1::date ORDER BY d."updatedAt" DESC, d."number" DESC`,
    [day],
  );
  return rows;
}

export async function seen(pool, { words }) {
  const { rows } = await pool.query(
    `SELECT c."id", c."number", c."statement", c."language", c."stage", c."verdict", l.likeness, l.shared
    FROM claims_like($1, 'en', 10) l JOIN "Claim" c ON c."id" = l."claimId" ORDER BY l.likeness DESC`,
    [words],
  );
  return rows;
}
