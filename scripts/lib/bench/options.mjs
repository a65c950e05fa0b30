import { parseArgs } from "node:util";
import { Stop } from "../project.mjs";

/** Every benchmark by its name: a function that loads it, for it may need dependencies that are not installed yet. */
export const BENCHES = {
  public: () => import("./public-page.mjs"),
  profile: () => import("./profile-page.mjs"),
};

const DEFAULT = ["public"];
const NAMES = Object.keys(BENCHES).join(", ");

const OPTIONS = {
  only: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  rounds: { type: "string", default: "5" },
  seconds: { type: "string", default: "3" },
};

function positive(name, text) {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Stop(`--${name} is "${text}". Give a whole number from 1 to 9999.`);
}

function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Stop(`${error.message}\nThe options are --only NAME, --json, --rounds N and --seconds N.`);
  }
}

/**
 * Reads the command line: which benchmarks to run (public unless --only names others), for how many rounds of how many seconds,
 * and whether to print JSON alone. Throws `Stop` on what it does not know.
 */
export function readOptions(args) {
  const { only, json, rounds, seconds } = parse(args);
  for (const name of only ?? []) {
    if (!Object.hasOwn(BENCHES, name)) throw new Stop(`There is no benchmark named "${name}". There are: ${NAMES}.`);
  }
  return {
    only: only ?? DEFAULT,
    json,
    rounds: positive("rounds", rounds),
    seconds: positive("seconds", seconds),
  };
}
