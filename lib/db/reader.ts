import "server-only";
import { env } from "@/lib/env";
import { lazyClient } from "./lazy-client";

/** The database as the public side's role sees it: publications, notices and definitions, nothing else. */
export const readerDb = lazyClient(() => env().DATABASE_READER_URL, { statementTimeoutMs: 5_000 });
