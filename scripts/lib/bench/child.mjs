import { fork } from "node:child_process";

/** A script of this folder in a process of its own; it ends with this one. Resolves to it and its first message. */
export function startChild(name, argument) {
  const child = fork(new URL(name, import.meta.url), [JSON.stringify(argument)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve({ message, stop: () => child.kill() }));
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`${name} ended (${signal ?? code})`)));
  });
}
