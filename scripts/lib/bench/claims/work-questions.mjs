// Questions about work on claims: one claim's workspace, an edit in the list, a bulk change, an export. Those that write are asked a number of
// times instead of for some seconds, each time of other claims.
import { readFileSync } from "node:fs";
import { inProject } from "../../project.mjs";

const EDITS = 40;
const BULK = 1_000;
const EXPORTED = 10_000;
const WORDINGS = 60;

/** How often each is asked in a round, by one client. */
export const TIMES = { edit: EDITS, bulk: 2, export: 2 };

const NAMES = {
  workspace: "one claim’s workspace",
  edit: "one inline edit",
  bulk: "bulk assign of 1,000",
  export: "export of 10,000",
  seen: "claims seen before",
};

/** The id by which the build knows a server action. */
function actionId(name) {
  const { node } = JSON.parse(readFileSync(inProject(".next/server/server-reference-manifest.json"), "utf8"));
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Error(`The build has no action ${name}.`);
  return found[0];
}

/** A statement in another order, as another newspaper might begin it. */
function reworded(statement) {
  const words = statement.replace(/\.$/, "").split(" ");
  return [...words.slice(words.length / 2), ...words.slice(0, words.length / 2)].join(" ");
}

/** Which claims each of `members` edits, which are changed in bulk and which exported. `read` asks the database. */
export async function workOf(read, members) {
  const own = await Promise.all(
    members.map(({ id }) =>
      read(
        `SELECT "id", "version" FROM "Claim" WHERE "ownerId" = $1 AND "stage" IN ('INBOX', 'CHECKING') ORDER BY "number" LIMIT ${EDITS}`,
        [id],
      ),
    ),
  );
  // Not those that their owners edit: they would lose them.
  const open = await read(
    `SELECT "id" FROM "Claim" WHERE "stage" IN ('INBOX', 'CHECKING') AND "id" <> ALL ($1::uuid[]) ORDER BY "number" DESC LIMIT ${BULK * (members.length + TIMES.bulk)}`,
    [own.flat().map(({ id }) => id)],
  );
  const sets = Array.from({ length: members.length + TIMES.bulk }, (_, index) =>
    open.slice(index * BULK, (index + 1) * BULK).map(({ id }) => id),
  );
  const [{ day }] = await read(
    `SELECT ("createdAt" + interval '1 day')::date::text AS day FROM "Claim" ORDER BY "createdAt" OFFSET least(${EXPORTED}, (SELECT count(*) FROM "Claim") - 1) LIMIT 1`,
  );
  const [{ id: fullest }] = await read(
    `SELECT "claimId" AS id FROM "DeskClaim" ORDER BY "evidenceFor" + "evidenceAgainst" DESC, "number" LIMIT 1`,
  );
  const statements = await read(`SELECT "statement" FROM "Claim" ORDER BY md5("id"::text) LIMIT ${WORDINGS}`);
  return {
    own,
    sets,
    filter: `created.before.${day}`,
    day,
    fullest,
    action: actionId("planClaimAction"),
    wordings: statements.map(({ statement }) => reworded(statement)),
    seenAction: actionId("seenBeforeAction"),
    names: NAMES,
    read,
  };
}
