import "server-only";
import type { FetchProblem } from "./failures";

const BY_CODE: Record<string, FetchProblem> = {
  GAINSAY_BLOCKED_ADDRESS: "PRIVATE_ADDRESS",
  UND_ERR_CONNECT_TIMEOUT: "TIMEOUT",
  UND_ERR_HEADERS_TIMEOUT: "TIMEOUT",
  UND_ERR_BODY_TIMEOUT: "TIMEOUT",
  UND_ERR_HEADERS_OVERFLOW: "HEADERS_TOO_LARGE",
  HPE_HEADER_OVERFLOW: "HEADERS_TOO_LARGE",
  ENOTFOUND: "DNS",
  EAI_AGAIN: "DNS",
  ETIMEDOUT: "TIMEOUT",
};
// Certificate errors have no common prefix: these are OpenSSL's X509 verification codes as Node spells them.
const TLS =
  /^(?:ERR_SSL_|ERR_TLS_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_CERT|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|EPROTO)/;
// undici's parser, zlib, and a connection that ended in the middle.
const BROKEN = /^(?:HPE_|Z_|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_RES_|UND_ERR_RESPONSE)/;

/** Names what went wrong from an error of the network, TLS, HTTP or zlib layer. `reading` tells that headers had arrived. */
export function nameError(error: unknown, deadlinePassed: boolean, reading: boolean): FetchProblem {
  if (deadlinePassed) return "TIMEOUT";
  const code = errorCode(error);
  const known = BY_CODE[code];
  if (known) return known;
  if (TLS.test(code)) return "TLS";
  if (BROKEN.test(code) || reading) return "BROKEN_BODY";
  return "CONNECTION";
}

/** The first code in the chain of causes, and inside an aggregate of tries over several addresses. */
function errorCode(error: unknown): string {
  for (let current = error, depth = 0; current instanceof Error && depth < 4; depth += 1) {
    if ("code" in current && typeof current.code === "string") return current.code;
    current = current instanceof AggregateError ? current.errors[0] : current.cause;
  }
  return "";
}
