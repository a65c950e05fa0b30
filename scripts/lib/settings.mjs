import { existsSync, readFileSync } from "node:fs";
import { inProject, Stop } from "./project.mjs";

/** Takes settings from `.env.local` and `.env`, as Next does; what the environment already says wins. */
export function loadEnvFiles() {
  for (const name of [".env.local", ".env"]) {
    if (existsSync(inProject(name))) process.loadEnvFile(inProject(name));
  }
}

/** A setting from the environment, or from the file that NAME_FILE names; undefined when there is neither. */
export function setting(name) {
  if (process.env[name]) return process.env[name];
  const file = process.env[`${name}_FILE`];
  if (!file) return undefined;
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Stop(`${name}_FILE names ${file}, which cannot be read (${error.code}).`);
  }
}
