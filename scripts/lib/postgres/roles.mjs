import pg from "pg";

// The owner migrates; the application's two roles own nothing, so that triggers and grants bind them.
const ROLES = {
  owner: { name: "gainsay_owner", settings: {} },
  app: {
    name: "gainsay_app",
    settings: { statement_timeout: "5s", lock_timeout: "3s", idle_in_transaction_session_timeout: "10s" },
  },
  reader: {
    name: "gainsay_reader",
    settings: {
      statement_timeout: "2s",
      idle_in_transaction_session_timeout: "10s",
      default_transaction_read_only: "on",
    },
  },
};

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * Makes the three database roles when they are missing and gives them these passwords and their time limits.
 * `client` is connected as a superuser.
 */
export async function ensureRoles(client, passwords) {
  for (const [kind, { name, settings }] of Object.entries(ROLES)) {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
    const verb = rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(`${verb} ROLE ${name} LOGIN NOSUPERUSER PASSWORD ${escapeLiteral(passwords[kind])}`);
    for (const [setting, value] of Object.entries(settings)) {
      await client.query(`ALTER ROLE ${name} SET ${setting} = ${escapeLiteral(value)}`);
    }
  }
}

/** Lets only the three roles connect to this database. `client` is connected as a superuser, to any database. */
export async function closeDatabase(client, database) {
  const name = escapeIdentifier(database);
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO gainsay_app, gainsay_reader`);
}

/** Makes the database, owned by `gainsay_owner`, when it is missing. */
export async function ensureDatabase(client, database) {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
  if (rowCount === 0) {
    await client.query(`CREATE DATABASE ${escapeIdentifier(database)} OWNER gainsay_owner TEMPLATE template0`);
  }
  await closeDatabase(client, database);
}

/** The three connection URLs of a database, one a role. */
export function roleUrls({ host, port, database, passwords }) {
  const url = (kind) =>
    `postgresql://${ROLES[kind].name}:${encodeURIComponent(passwords[kind])}@${host}:${port}/${encodeURIComponent(database)}`;
  return { owner: url("owner"), app: url("app"), reader: url("reader") };
}
