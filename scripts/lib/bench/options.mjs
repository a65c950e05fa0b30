import { parseArgs } from "node:util";
import { Stop } from "../project.mjs";

/** Every benchmark by its name: a function that loads it, for it may need dependencies that are not installed yet. */
export const BENCHES = {
  public: () => import("./public-page.mjs"),
  profile: () => import("./profile-page.mjs"),
  claims: () => import("./claims/bench-claims.mjs"),
  proposals: () => import("./proposals.mjs"),
  dashboard: () => import("./claims/bench-dashboard.mjs"),
};

const DEFAULT = ["public"];
const NAMES = Object.keys(BENCHES).join(", ");

const OPTIONS = {
  only: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  rounds: { type: "string", default: "5" },
  seconds: { type: "string", default: "3" },
  claims: { type: "string" },
  data: { type: "string" },
};

function positive(name, text, most = 9_999) {
  if (/^[1-9]\d{0,7}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Stop(`--${name} is "${text}". Give a whole number from 1 to ${most}.`);
}

function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Stop(
      `${error.message}\nThe options are --only NAME, --json, --rounds N, --seconds N, --claims N and --data DIR.`,
    );
  }
}

/**
 * Reads the command line: which benchmarks to run (public unless --only names others, or --claims a number of claims), for how many rounds of
 * how many seconds, and whether to print JSON alone. Throws `Stop` on what it does not know.
 */
export function readOptions(args) {
  const { only, json, rounds, seconds, claims, data } = parse(args);
  for (const name of only ?? []) {
    if (!Object.hasOwn(BENCHES, name)) throw new Stop(`There is no benchmark named "${name}". There are: ${NAMES}.`);
  }
  return {
    only: only ?? (claims === undefined ? DEFAULT : ["claims"]),
    json,
    claims: positive("claims", claims ?? "100000", 5_000_000),
    ...(data === undefined ? {} : { data }),
    rounds: positive("rounds", rounds),
    seconds: positive("seconds", seconds),
  };
}
