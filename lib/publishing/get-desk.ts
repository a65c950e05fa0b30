import "server-only";
import { readerDb } from "@/lib/db/reader";
import { env } from "@/lib/env";

/** What readers are told of the desk itself. `origin` is where the site stands, without a slash at its end. */
export type PublicDesk = { name: string; demo: boolean; origin: string };

/** The desk: its name, its address, and whether its records are a demonstration. */
export async function getDesk(): Promise<PublicDesk> {
  const desk = await readerDb.desk.findFirstOrThrow({ select: { name: true, demo: true } });
  return { ...desk, origin: env().APP_ORIGIN };
}
