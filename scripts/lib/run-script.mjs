import { spawn } from "node:child_process";
import { inProject, Stop } from "./project.mjs";

/** Runs one of the project’s own TypeScript scripts, a path or a path and arguments, on the code of the server. Returns what it printed. */
export function runScript(script, env) {
  const [path, ...args] = Array.isArray(script) ? script : [script];
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", path, ...args], {
      cwd: inProject(),
      env: { ...env, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const kill = () => child.kill();
    process.once("exit", kill);
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.on("error", reject);
    child.on("close", (status) => {
      process.off("exit", kill);
      const text = Buffer.concat(output).toString("utf8").trimEnd();
      if (status === 0) resolve(text);
      else reject(new Stop(`${path} failed.\n${text}`));
    });
  });
}
