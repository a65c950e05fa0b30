import { fork } from "node:child_process";

/**
 * A script of this folder in a process of its own; it ends with this one. It reads `argument` with `received()`: as a message, for a
 * command line has no room for thousands of requests. Resolves to its first message.
 */
export function startChild(name, argument) {
  const child = fork(new URL(name, import.meta.url), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve({ message, stop: () => child.kill() }));
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`${name} ended (${signal ?? code})`)));
    child.send(argument);
  });
}
