import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";

type Limits = { statementTimeoutMs: number };

/**
 * A Prisma client that is made at its first use and made anew when its URL changes. Building and importing need no database,
 * and every test worker can point the same module at a database of its own.
 */
export function lazyClient(url: () => string, limits: Limits): PrismaClient {
  let made: { url: string; client: PrismaClient } | undefined;
  const current = (): PrismaClient => {
    const wanted = url();
    if (made?.url !== wanted) {
      void made?.client.$disconnect();
      made = { url: wanted, client: connect(wanted, limits) };
    }
    return made.client;
  };
  return new Proxy({} as PrismaClient, {
    get(_target, property) {
      const client = current();
      const value = Reflect.get(client, property);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });
}

function connect(connectionString: string, limits: Limits): PrismaClient {
  // Timeouts go with the connection and not with the role: an operator's own PostgreSQL may not let us alter roles.
  const options = [
    `-c statement_timeout=${limits.statementTimeoutMs}`,
    "-c lock_timeout=8000",
    "-c idle_in_transaction_session_timeout=30000",
  ].join(" ");
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options, max: 10 }) });
}
