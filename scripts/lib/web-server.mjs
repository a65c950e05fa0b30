import { fork } from "node:child_process";
import { waitUntil } from "./processes.mjs";
import { inProject } from "./project.mjs";

const STOP_LIMIT = 25_000;

/**
 * Starts Next ("start" or "dev") on a port. The child ends with this process, also when this one is killed. `exited` resolves
 * with its exit code or the name of the signal.
 *
 * @param {{ mode: "start" | "dev", port: number, host?: string, env: NodeJS.ProcessEnv, output?: "inherit" | number, nodeArgs?: string[] }} options
 * `output`: where its messages go, this process's by default, else an open file; `nodeArgs`: for Node itself
 */
export function startWebServer({ mode, port, host, env, output = "inherit", nodeArgs = [] }) {
  const args = [mode, "--port", String(port), ...(host ? ["--hostname", host] : [])];
  const child = fork(inProject("node_modules/next/dist/bin/next"), args, {
    cwd: inProject(),
    env: { ...env, NODE_OPTIONS: "", NEXT_TELEMETRY_DISABLED: "1" },
    execArgv: [...nodeArgs, "--import", new URL("./die-with-parent.mjs", import.meta.url).href],
    // In a process group of its own: Ctrl-C reaches the launcher only, which knows the order of stopping.
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  const exited = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
  let running = true;
  exited.then(() => {
    running = false;
  });
  return {
    child,
    exited,
    /** Resolves to true when `GET /api/health` answers 200, to false when the server ended or `milliseconds` have passed. */
    async isReady(milliseconds) {
      const url = `http://${host && host !== "0.0.0.0" && host !== "::" ? host : "127.0.0.1"}:${port}/api/health`;
      const answers = async () => {
        try {
          return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
        } catch {
          return false;
        }
      };
      let ok = false;
      await waitUntil(
        async () => {
          ok = running && (await answers());
          return ok || !running;
        },
        milliseconds,
        100,
      );
      return ok;
    },
    /** Lets it finish the requests it has, for up to 25 s, and waits for its end. */
    async stop() {
      child.kill("SIGTERM");
      if (await waitUntil(() => !running, STOP_LIMIT)) return;
      process.kill(-child.pid, "SIGKILL"); // with the workers it may have
      await exited;
    },
  };
}
