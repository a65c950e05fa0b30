import type { Dossier } from "./import-dossier";

/** The id of a claim of the dossier, by its key. */
export function claimOf({ claims }: Dossier, key: string): string {
  const id = claims.get(key);
  if (id === undefined) throw new Error(`the dossier has no claim ${key}`);
  return id;
}
