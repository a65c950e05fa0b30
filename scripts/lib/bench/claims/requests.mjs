// What is sent to the desk and to the bare server for each question: lists of requests for a client (http-times.mjs).
import { randomUUID } from "node:crypto";
import { listAddress } from "./questions.mjs";
import { TIMES } from "./work-questions.mjs";

const JSON_TYPE = { "Content-Type": "application/json" };

const deskUrl = ({ desk }, path) => `http://127.0.0.1:${desk}${path}`;
const signed = ({ desk }, { cookie }) => ({
  Cookie: cookie,
  Host: `localhost:${desk}`,
  Origin: `http://localhost:${desk}`,
});

/** The questions about lists: asked again and again. */
export function listRequests(questions, members, servers) {
  return questions.map(({ name, kind, asked }, index) => ({
    name,
    once: false,
    call: () => ({ name, kind, asked }),
    sql: async () => [{ url: `http://127.0.0.1:${servers.bare}/${index}` }],
    http: async (client) => [{ url: deskUrl(servers, listAddress(asked)), headers: signed(servers, members[client]) }],
  }));
}

/** The questions about work, each request once. Versions are read anew before each, outside the time. */
export function workRequests(work, members, servers) {
  const [editor] = members;
  // Always somebody else than the time before, or there is nothing to change.
  let turn = 0;
  const nextOwner = () => {
    turn = (turn + 1) % (members.length - 1);
    return members[turn + 1].id;
  };
  const post = (path, body) => ({
    url: `http://127.0.0.1:${servers.bare}/${path}`,
    method: "POST",
    headers: JSON_TYPE,
    body: JSON.stringify(body),
  });
  const { names } = work;
  const address = `/desk/claims/${work.fullest}`;
  return [
    {
      name: names.workspace,
      once: false,
      call: () => ({ name: names.workspace, kind: "workspace", id: work.fullest }),
      sql: async () => [post("workspace", { id: work.fullest })],
      http: async (client) => [{ url: deskUrl(servers, address), headers: signed(servers, members[client]) }],
    },
    {
      name: names.edit,
      once: true,
      call: () => ({ name: names.edit, kind: "edit", ids: work.own[0].map(({ id }) => id) }),
      sql: async () => work.own[0].map(({ id }) => post("edit", { id, actor: editor.id })),
      http: async (client) => editRequests(work, members[client], client, servers),
    },
    {
      name: names.bulk,
      once: true,
      call: () => ({ name: names.bulk, kind: "bulk", sets: work.sets.slice(0, TIMES.bulk), owner: nextOwner() }),
      sql: async () => {
        const owner = nextOwner();
        return work.sets.slice(0, TIMES.bulk).map((ids) => post("bulk", { ids, actor: editor.id, owner }));
      },
      http: async (client) => bulkRequests(work, members, client, nextOwner(), servers),
    },
    {
      name: names.export,
      once: true,
      call: () => ({ name: names.export, kind: "export", filter: work.filter, times: TIMES.export }),
      sql: async () => Array.from({ length: TIMES.export }, () => post("export", { day: work.day })),
      http: async (client) => exportRequests(work, members[client], servers),
    },
    {
      name: names.seen,
      once: true,
      call: () => ({ name: names.seen, kind: "seen", wordings: work.wordings }),
      sql: async () => work.wordings.map((words) => post("seen", { words })),
      http: async (client) => work.wordings.map((words) => seenRequest(work, members[client], words, servers)),
    },
  ];
}

async function editRequests(work, member, client, servers) {
  const claims = await work.read(
    `SELECT "id", "version", "ownerId", "dueAt", "priority" FROM "Claim" WHERE "id" = ANY ($1) ORDER BY "number"`,
    [work.own[client].map(({ id }) => id)],
  );
  return claims.map(({ id, version, ownerId, dueAt, priority }) =>
    actionRequest(servers, member, work.action, {
      id,
      version,
      ownerId,
      dueAt,
      priority: priority === "HIGH" ? "NORMAL" : "HIGH",
    }),
  );
}

const seenRequest = (work, member, words, servers) => actionRequest(servers, member, work.seenAction, { words });

/** A call of a server action, as the list of claims sends it. */
function actionRequest(servers, member, action, input) {
  return {
    url: deskUrl(servers, "/desk/claims"),
    method: "POST",
    headers: {
      ...signed(servers, member),
      "Next-Action": action,
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
    },
    body: JSON.stringify([input]),
    mustSay: '"ok":true',
  };
}

async function bulkRequests(work, members, client, ownerId, servers) {
  const sets = client === 0 ? work.sets.slice(0, TIMES.bulk) : [work.sets[client + TIMES.bulk - 1]];
  // Only editors change many at once: they take turns.
  const editors = members.filter(({ role }) => role !== "CHECKER");
  const change = { kind: "ASSIGN", ownerId, note: null };
  return Promise.all(
    sets.map(async (ids) => ({
      url: deskUrl(servers, "/desk/claims/bulk"),
      method: "POST",
      headers: { ...signed(servers, editors[client % editors.length]), ...JSON_TYPE },
      body: JSON.stringify({
        id: randomUUID(),
        selection: {
          mode: "ids",
          claims: await work.read(`SELECT "id", "version" FROM "Claim" WHERE "id" = ANY ($1)`, [ids]),
        },
        change,
      }),
    })),
  );
}

function exportRequests(work, member, servers) {
  return Array.from({ length: TIMES.export }, () => ({
    url: deskUrl(servers, "/desk/claims/export"),
    method: "POST",
    headers: { ...signed(servers, member), "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ format: "csv", filter: work.filter }).toString(),
  }));
}
