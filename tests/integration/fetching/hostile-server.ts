import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createServer as createTcpServer } from "node:net";
import { gzipSync } from "node:zlib";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const PAGE = "<!doctype html><title>Fine</title><p>An ordinary page.</p>";

const html = (status: number, headers: Record<string, string> = {}, body: string | Buffer = PAGE): Answer => {
  return (response) => {
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers });
    response.end(body);
  };
};
const typed = (type: string, body: string | Buffer): Answer => html(200, { "content-type": type }, body);
const to = (location: string, status = 302): Answer =>
  html(status, { location: Buffer.from(location).toString("latin1") }, "");

/** 64 MiB of zeros in 64 KB. */
const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024));

/** Writes a little, for ever, until the client has had enough. */
function drip(response: ServerResponse, everyMs: number, chunk: () => string | Buffer): void {
  const timer = setInterval(() => response.write(chunk()), everyMs);
  response.on("close", () => clearInterval(timer));
}

/** Every way of answering badly that the fetcher must survive, by path. */
const ROUTES: Record<string, Answer> = {
  "/fine": html(200, { "set-cookie": "id=1", etag: '"7"', "x-secret": "s" }),
  "/gzip": html(200, { "content-encoding": "gzip" }, gzipSync(PAGE)),
  "/x-gzip": html(200, { "content-encoding": "x-gzip" }, gzipSync(PAGE)),
  "/untyped": html(200, { "content-type": "application/octet-stream" }),
  "/text": typed("text/plain; charset=iso-8859-1", Buffer.from("Caf\xe9", "latin1")),
  "/gzip-bomb": html(200, { "content-encoding": "gzip" }, BOMB),
  "/gzip-twice": html(200, { "content-encoding": "gzip" }, gzipSync(gzipSync(PAGE))),
  "/gzip-gzip": html(200, { "content-encoding": "gzip, gzip" }, gzipSync(gzipSync(PAGE))),
  "/three-layers": html(200, { "content-encoding": "gzip, br, gzip" }, gzipSync(PAGE)),
  "/br": html(200, { "content-encoding": "br" }),
  "/zstd": html(200, { "content-encoding": "zstd" }),
  "/deflate": html(200, { "content-encoding": "deflate" }),
  "/gzip-broken": html(200, { "content-encoding": "gzip" }, "this is not gzip"),
  "/gzip-cut": html(200, { "content-encoding": "gzip" }, gzipSync(PAGE.repeat(50)).subarray(0, 60)),
  "/huge-declared": html(200, { "content-length": String(10 ** 9) }),
  "/huge": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const chunk = Buffer.alloc(256 * 1024, "a");
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  },
  "/huge-headers": html(200, { "x-filler": "a".repeat(50_000) }),
  "/never": () => {},
  "/drip": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    drip(response, 50, () => "a");
  },
  "/stall": (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    response.write("<p>and then nothing");
  },
  "/cut": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": "5000" });
    response.write("<p>only this", () => response.destroy());
  },
  "/empty": html(200, {}, ""),
  "/no-content": html(204, {}, ""),
  "/pdf": typed("application/pdf", "%PDF-1.7 body"),
  "/pdf-as-html": typed("text/html", "%PDF-1.7 body"),
  "/pdf-untyped": typed("application/octet-stream", "%PDF-1.7 body"),
  "/html-as-pdf": typed("application/pdf", PAGE),
  "/video": typed("video/mp4", Buffer.from("\0\0\0\x20ftypisom", "latin1")),
  "/video-as-html": typed("text/html", Buffer.from("\0\0\0\x20ftypisom", "latin1")),
  "/audio": typed("audio/mpeg", "ID3"),
  "/image": typed("image/png", Buffer.from("\x89PNG\r\n\x1a\n", "latin1")),
  "/json": typed("application/json", "{}"),
  "/zip-as-html": typed("text/html", Buffer.from("PK\x03\x04", "latin1")),
  "/loop": to("/loop"),
  "/loop-a": to("/loop-b"),
  "/loop-b": to("/loop-a"),
  "/nowhere": html(302, {}, ""),
  "/bad-location": to("http://[half"),
  "/to-file": to("file:///etc/passwd"),
  "/to-gopher": to("gopher://example.com/"),
  "/to-fine": to("/fine", 308),
};

const STATUSES = [401, 402, 403, 404, 410, 418, 429, 451, 500, 503, 304];

export type HostileServer = {
  origin: string;
  hostPort: string;
  asked: string[];
  headers: IncomingMessage["headers"][];
  close(): Promise<void>;
};

/** Starts the server on a free port of 127.0.0.1. `asked` collects the paths it was asked for. */
export async function startHostileServer(): Promise<HostileServer> {
  const asked: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    headers.push(request.headers);
    const hop = /^\/hop\/(\d+)$/.exec(path);
    const status = /^\/status\/(\d+)$/.exec(path);
    const redirect = /^\/to\?(.*)$/.exec(path);
    if (hop) return to(hop[1] === "0" ? "/fine" : `/hop/${Number(hop[1]) - 1}`)(response, request);
    if (status && STATUSES.includes(Number(status[1]))) return html(Number(status[1]))(response, request);
    if (redirect) return to(decodeURIComponent(redirect[1] ?? ""))(response, request);
    (ROUTES[path] ?? html(404))(response, request);
  });
  const hostPort = await listen(server);
  return {
    origin: `http://${hostPort}`,
    hostPort,
    asked,
    headers,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export type Canary = { port: number; connections(): number; close(): Promise<void> };

/** A listener that must never be reached: counts every connection over IPv4 and, where there is one, IPv6. */
export async function startCanary(): Promise<Canary> {
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createTcpServer((socket) => {
    count += 1;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 6\r\nconnection: close\r\n\r\ncanary");
  });
  const bound = await new Promise<boolean>((done) => {
    server.once("error", () => done(false));
    server.listen(0, "::", () => done(true));
  });
  if (!bound) {
    server.listen(0, "0.0.0.0");
    await once(server, "listening");
  }
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => count,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
