/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // In development Next would print what forms send, passwords too.
  logging: { serverFunctions: false },
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "linkedom", "pino", "pg", "graphile-worker"],
  // proxy.ts runs for every address, and what is sent through it is cut at 10 MB unless it is told otherwise: files may have 20 MB.
  // An article may have a million characters, which are up to four million bytes.
  experimental: { proxyClientMaxBodySize: "21mb", serverActions: { bodySizeLimit: "5mb" } },
};

export default config;
