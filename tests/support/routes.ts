import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "../../scripts/lib/project.mjs";

/** An address pattern of the build, such as "/claims/[slug]". A handler answers by itself, a page is rendered. */
export type Route = { pattern: string; kind: "page" | "handler" };

/** Every page and route handler of the build, from the manifest by which Next itself finds them. */
export function listRoutes(): Route[] {
  const manifest = JSON.parse(readFileSync(join(projectDir, ".next/server/app-paths-manifest.json"), "utf8"));
  return Object.keys(manifest).map((entry) => ({
    pattern: entry.replace(/\/(page|route)$/, "").replace(/\/\([^)]+\)/g, "") || "/",
    kind: entry.endsWith("/route") ? "handler" : "page",
  }));
}

/** An address that the pattern matches: each parameter gets this value. */
export function addressOf(pattern: string, parameter: string): string {
  return pattern.replace(/\[[^\]]+\]/g, parameter);
}
