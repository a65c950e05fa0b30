import pg from "pg";

// The owner migrates; the application's two roles own nothing, so that triggers and grants bind them.
const ROLES = { owner: "gainsay_owner", app: "gainsay_app", reader: "gainsay_reader" };

const { escapeIdentifier, escapeLiteral } = pg;

/**
 * Makes the three database roles when they are missing and gives them these passwords. `client` is connected as a superuser.
 */
export async function ensureRoles(client, passwords) {
  for (const [kind, name] of Object.entries(ROLES)) {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
    const verb = rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(`${verb} ROLE ${name} LOGIN NOSUPERUSER PASSWORD ${escapeLiteral(passwords[kind])}`);
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
    `postgresql://${ROLES[kind]}:${encodeURIComponent(passwords[kind])}@${host}:${port}/${encodeURIComponent(database)}`;
  return { owner: url("owner"), app: url("app"), reader: url("reader") };
}
