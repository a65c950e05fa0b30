import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the project folder, without a slash at its end. */
export const projectDir = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Absolute path of something inside the project folder. */
export function inProject(...parts) {
  return resolve(projectDir, ...parts);
}

/**
 * A problem that the person at the terminal can act on. Its message says what to do, so it is printed
 * without a stack trace.
 */
export class Stop extends Error {}

/** Prints the one line that a step of `npm start` or `npm test` is allowed. */
export function say(step, text) {
  console.log(`${step.padEnd(14)}${text}`);
}

/** Runs the main function of a script: a `Stop` is printed plainly, anything else with its stack; both exit 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
