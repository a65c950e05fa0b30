type Site = {
  /** The site is served over https, by us or by the proxy in front. */
  https: boolean;
  /** Next's development server, which evaluates code and writes styles into the page. */
  development: boolean;
};

/** What every response carries, also files and errors. Numbers and names from the OWASP secure headers project. */
const BASE_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
};

/** Two years, as the preload list asks. */
const HSTS = "max-age=63072000; includeSubDomains";

/** What these addresses answer belongs to one member, or is a secret link: nothing may keep it. */
const PRIVATE = /^\/(desk|sign-in|join|api\/auth)(\/|$)/;

/**
 * The Content-Security-Policy of one response. Scripts run only with this response's nonce; styles come from our files, and style
 * attributes are allowed, because tables set widths by them. Nothing is loaded from elsewhere, and nobody may frame a page.
 */
export function contentSecurityPolicy(nonce: string, { https, development }: Site): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "frame-src 'self'",
  ];
  return [...directives, ...(https ? ["upgrade-insecure-requests"] : [])].join("; ");
}

/** The bytes of a preserved copy: they came from somewhere else. */
const PRESERVED = /^\/desk\/captures\/[^/]+\/raw\/?$/;

/** Should a browser show preserved bytes after all: no script, nothing loaded, no form, and an origin that is nobody's. */
const PRESERVED_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** For what proxy.ts never sees, such as the redirect from "/claims/" to "/claims": nothing that a page needs. */
const STANDING_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What is set on every response before anything else is, and holds where nothing better replaces it. */
export function standingHeaders({ https }: Pick<Site, "https">): Record<string, string> {
  return {
    ...BASE_HEADERS,
    "Content-Security-Policy": STANDING_POLICY,
    ...(https ? { "Strict-Transport-Security": HSTS } : {}),
  };
}

/** All the headers of a response to `pathname`. */
export function securityHeaders(pathname: string, nonce: string, site: Site): Record<string, string> {
  return {
    ...BASE_HEADERS,
    "Content-Security-Policy": PRESERVED.test(pathname) ? PRESERVED_POLICY : contentSecurityPolicy(nonce, site),
    ...(site.https ? { "Strict-Transport-Security": HSTS } : {}),
    ...(PRIVATE.test(pathname) ? { "Cache-Control": "no-store" } : {}),
  };
}
