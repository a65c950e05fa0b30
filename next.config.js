/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // In development Next would print what forms send, passwords too.
  logging: { serverFunctions: false },
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "linkedom", "pino", "pg"],
  // An article may have a million characters, which are up to four million bytes.
  experimental: { serverActions: { bodySizeLimit: "5mb" } },
};

export default config;
