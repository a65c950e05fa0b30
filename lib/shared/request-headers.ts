/** What proxy.ts tells the code behind it. It overwrites whatever a client sent under these names. */
export const REQUEST_ID_HEADER = "x-request-id";
export const REQUEST_PATH_HEADER = "x-gainsay-path";
export const NONCE_HEADER = "x-nonce";
/** The address at the other end of the socket; set by lib/next/before-next.ts before anything else sees the request. */
export const PEER_HEADER = "x-gainsay-peer";
