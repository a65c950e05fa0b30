// A bare Node server that answers each question with the rows of its hand-written SQL: /0, /1 and so on.
import { createServer } from "node:http";
import pg from "pg";

const { url, questions } = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ connectionString: url, max: 8 });

const server = createServer(async (request, response) => {
  try {
    const { rows } = await pool.query(questions[Number(request.url.slice(1))]);
    response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(rows));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
