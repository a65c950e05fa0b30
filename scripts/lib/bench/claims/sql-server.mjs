// A bare Node server that answers with what hand-written SQL finds: GET /0, /1 and so on for the questions about lists, POST /edit,
// /bulk, /export, /seen and /workspace with a JSON body for work on claims.
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import pg from "pg";
import { received } from "../received.mjs";
import { bulk, edit, exportRows, seen, workspace } from "./work-sql.mjs";

const { url, questions } = await received();
const pool = new pg.Pool({ connectionString: url, max: 8 });
const work = { edit, bulk, workspace, export: exportRows, seen };

async function answer(request) {
  const name = request.url.slice(1);
  if (request.method === "POST") return work[name](pool, await json(request));
  return (await pool.query(questions[Number(name)])).rows;
}

const server = createServer(async (request, response) => {
  try {
    const found = await answer(request);
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(found));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
