import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { inProject, projectDir } from "../../scripts/lib/project.mjs";

type Measured = { found: unknown; grownMb: number };

/** Runs a long reading in a process of its own with `heapMb` of heap, in which it would die if it kept what it reads. */
export async function inSmallHeap(heapMb: number, ...args: readonly string[]): Promise<Measured> {
  const script = inProject("tests/support/memory-child.ts");
  const options = ["--conditions=react-server", `--max-old-space-size=${heapMb}`, "--import", "tsx", script, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: projectDir, timeout: 120_000 });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Measured;
}
