import "server-only";
import type { Failure } from "@/lib/shared/result";

/** Why an address could not be fetched: one code for each thing that a member would do something different about. */
export type FetchProblem =
  | "BAD_URL"
  | "BAD_SCHEME"
  | "BAD_PORT"
  | "BAD_HOST"
  | "HAS_CREDENTIALS"
  | "PRIVATE_ADDRESS"
  | "DNS"
  | "CONNECTION"
  | "TLS"
  | "TIMEOUT"
  | "BUSY"
  | "REDIRECT_LOOP"
  | "TOO_MANY_REDIRECTS"
  | "BAD_REDIRECT"
  | "INSECURE_REDIRECT"
  | "SIGN_IN_NEEDED"
  | "PAYMENT_NEEDED"
  | "FORBIDDEN"
  | "MISSING"
  | "GONE"
  | "THROTTLED"
  | "LEGAL_BLOCK"
  | "SERVER_ERROR"
  | "BAD_STATUS"
  | "IS_PDF"
  | "IS_VIDEO"
  | "IS_AUDIO"
  | "IS_IMAGE"
  | "OTHER_TYPE"
  | "TYPE_MISMATCH"
  | "TOO_LARGE"
  | "HEADERS_TOO_LARGE"
  | "BAD_ENCODING"
  | "BROKEN_BODY"
  | "EMPTY_BODY";

/** A refused or failed fetch: the failing half of a `Result`, with the problem named beside the message. */
export type FetchFailure = Failure & { problem: FetchProblem };

const PASTE = "Open it in your browser and paste the text instead.";
const OR_PASTE = "or open it in your browser and paste the text instead.";

/** Code and sentence for each problem. `detail` fills in what is only known at the time, a status or a limit. */
const PROBLEMS: Record<FetchProblem, { code: Failure["code"]; message: (detail: string) => string }> = {
  BAD_URL: {
    code: "INVALID",
    message: () => "This is not a complete web address. Copy it whole, starting with https://.",
  },
  BAD_SCHEME: { code: "INVALID", message: () => "Only addresses that start with https:// or http:// can be fetched." },
  BAD_PORT: {
    code: "BLOCKED",
    message: (port) => `Addresses on port ${port} are not fetched. ${PASTE}`,
  },
  BAD_HOST: {
    code: "BLOCKED",
    message: () => "This host name is not one of the public internet. Check the address for typing errors.",
  },
  HAS_CREDENTIALS: {
    code: "INVALID",
    message: () => "The address contains a user name or password. Remove the part before the @ and try again.",
  },
  PRIVATE_ADDRESS: {
    code: "BLOCKED",
    message: () =>
      `This address leads into a private network, which is never fetched. ${PASTE} An operator can allow single hosts.`,
  },
  DNS: {
    code: "BLOCKED",
    message: () => "No site was found under this name. Check the address for typing errors, or try again later.",
  },
  CONNECTION: {
    code: "BLOCKED",
    message: () => `The site did not accept the connection. Try again later, ${OR_PASTE}`,
  },
  TLS: {
    code: "BLOCKED",
    message: () => `The site's certificate could not be verified, so nothing was read from it. ${PASTE}`,
  },
  TIMEOUT: { code: "BLOCKED", message: () => `The site was too slow and the fetch was ended. Try again, ${OR_PASTE}` },
  BUSY: {
    code: "RATE_LIMITED",
    message: () => "Too many pages are being fetched at the moment. Wait half a minute and try again.",
  },
  REDIRECT_LOOP: { code: "BLOCKED", message: () => `The site redirects in a circle. ${PASTE}` },
  TOO_MANY_REDIRECTS: {
    code: "BLOCKED",
    message: (limit) => `The site redirects more than ${limit} times. Use the address your browser shows in the end.`,
  },
  BAD_REDIRECT: { code: "BLOCKED", message: () => `The site redirects to nowhere. ${PASTE}` },
  INSECURE_REDIRECT: {
    code: "BLOCKED",
    message: () => `The site redirects from a secure to an insecure address, which is not followed. ${PASTE}`,
  },
  SIGN_IN_NEEDED: { code: "BLOCKED", message: () => `The page asks for a sign-in. ${PASTE}` },
  PAYMENT_NEEDED: { code: "BLOCKED", message: () => `The page is for subscribers only. ${PASTE}` },
  FORBIDDEN: { code: "BLOCKED", message: () => `The site refuses to show this page to programs (403). ${PASTE}` },
  MISSING: {
    code: "BLOCKED",
    message: () => "There is no page at this address (404). Check it, or look for an archived copy.",
  },
  GONE: {
    code: "BLOCKED",
    message: () => "The site says that this page was removed (410). Look for an archived copy and paste its text.",
  },
  THROTTLED: { code: "BLOCKED", message: () => "The site asks for fewer requests (429). Try again in some minutes." },
  LEGAL_BLOCK: {
    code: "BLOCKED",
    message: () => `The site does not show this page here for legal reasons (451). ${PASTE}`,
  },
  SERVER_ERROR: {
    code: "BLOCKED",
    message: (status) => `The site has an error of its own (${status}). Try again later, ${OR_PASTE}`,
  },
  BAD_STATUS: { code: "BLOCKED", message: (status) => `The site answered with status ${status} and no page. ${PASTE}` },
  IS_PDF: {
    code: "BLOCKED",
    message: () =>
      "This address is a PDF, not a page. Copy its text and paste it. The PDF itself can be added as evidence.",
  },
  IS_VIDEO: {
    code: "BLOCKED",
    message: () =>
      "This address is a video, not a page. Paste a transcript, or use the page that the video is shown on.",
  },
  IS_AUDIO: {
    code: "BLOCKED",
    message: () =>
      "This address is a sound recording, not a page. Paste a transcript, or use the page it is played on.",
  },
  IS_IMAGE: {
    code: "BLOCKED",
    message: () => "This address is an image, not a page. Use the address of the page it stands on.",
  },
  OTHER_TYPE: {
    code: "BLOCKED",
    message: (type) =>
      `This address is ${type ? `of type ${type}` : "of an unknown type"}, which is not read. ${PASTE}`,
  },
  TYPE_MISMATCH: {
    code: "BLOCKED",
    message: (type) => `The site calls this ${type}, but its content is something else. ${PASTE}`,
  },
  TOO_LARGE: { code: "BLOCKED", message: (limit) => `The page is larger than ${limit} MB. ${PASTE}` },
  HEADERS_TOO_LARGE: { code: "BLOCKED", message: () => `The site's answer has oversized headers. ${PASTE}` },
  BAD_ENCODING: {
    code: "BLOCKED",
    message: (encoding) => `The site sends a compression that was not asked for (${encoding}). ${PASTE}`,
  },
  BROKEN_BODY: { code: "BLOCKED", message: () => `The page arrived incomplete or damaged. Try again, ${OR_PASTE}` },
  EMPTY_BODY: { code: "BLOCKED", message: () => `The site answered with an empty page. ${PASTE}` },
};

/** Builds the failure for a problem; `detail` is a status, type, port or limit that the message names. */
export function fetchFailure(problem: FetchProblem, detail = ""): FetchFailure {
  const { code, message } = PROBLEMS[problem];
  return { ok: false, code, problem, message: message(detail.slice(0, 60)) };
}
