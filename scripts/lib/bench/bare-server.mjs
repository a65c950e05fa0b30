// The least a Node server can do with the same bytes: /memory answers them from memory, /file reads them from a file each time.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { received } from "./received.mjs";

const { file } = await received();
const body = readFileSync(file);
const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Length": statSync(file).size };

const server = createServer((request, response) => {
  response.writeHead(200, headers);
  if (request.url === "/memory") response.end(body);
  else createReadStream(file).pipe(response);
});

server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
