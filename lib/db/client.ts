import "server-only";
import { env } from "@/lib/env";
import { lazyClient } from "./lazy-client";

/** The database as the application's role sees it. Connects at the first query. */
export const db = lazyClient(() => env().DATABASE_APP_URL, { statementTimeoutMs: 15_000 });

export type Db = typeof db;
/** What runs inside one transaction; every function that changes records takes it. */
export type Tx = Parameters<Parameters<Db["$transaction"]>[0]>[0];
