import { setting } from "./settings.mjs";

/**
 * The environment of the web server and of the scripts that run on its code: what the operator set, else what this
 * installation keeps. The owner's URL is not in it.
 */
export function serverEnv({ mode, port, data, secrets, urls }) {
  const origin = setting("APP_ORIGIN") ?? `http://localhost:${port}`;
  return {
    ...process.env,
    NODE_ENV: mode === "dev" ? "development" : "production",
    PORT: String(port),
    APP_ORIGIN: origin,
    NEXTAUTH_URL: setting("NEXTAUTH_URL") ?? origin,
    NEXTAUTH_SECRET: setting("NEXTAUTH_SECRET") ?? secrets.nextauthSecret,
    FIELD_KEY: setting("FIELD_KEY") ?? secrets.fieldKey,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: setting("NEXT_SERVER_ACTIONS_ENCRYPTION_KEY") ?? secrets.serverActionsKey,
    DATABASE_APP_URL: urls.app,
    DATABASE_READER_URL: urls.reader,
    // Empty, not absent: Next would fill an absent one from .env, and the server has no use for the owner's rights.
    DATABASE_URL: "",
    DATABASE_URL_FILE: "",
    GAINSAY_DATA: data.dir,
    GAINSAY_DEMO: wantsDemo() ? "1" : "0",
  };
}

/** Whether the demonstration dossier is wanted in an empty database: unless GAINSAY_DEMO is 0. */
export function wantsDemo() {
  return setting("GAINSAY_DEMO") !== "0";
}
