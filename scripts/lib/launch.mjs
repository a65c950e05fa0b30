import { ensureBuild } from "./build.mjs";
import { choosePort } from "./choose-port.mjs";
import { prepareDataDir } from "./data-dir.mjs";
import { hasOwnDatabase, openDatabase } from "./database.mjs";
import { withLock } from "./file-lock.mjs";
import { demoWasBrokenOff, ensureDemo, signInNotes } from "./members.mjs";
import { migrate } from "./migrations/apply.mjs";
import { generateClient } from "./prisma-client.mjs";
import { inProject, Stop, say } from "./project.mjs";
import { listRunning, reasonNotToReplace, registerRunning } from "./running.mjs";
import { loadSecrets } from "./secrets.mjs";
import { serverEnv } from "./server-env.mjs";
import { setting } from "./settings.mjs";
import { startWebServer } from "./web-server.mjs";

const READY_LIMIT = 120_000;

/** The same desk, already served: nobody needs it twice unless another port is asked for. */
function findTwin(mode, dataDir) {
  const wanted = setting("PORT");
  return listRunning().find(
    (entry) => entry.what === mode && entry.dataDir === dataDir && (wanted === undefined || wanted === entry.port),
  );
}

/** What was started, ended in the one right order: the web server, then the database. */
class Running {
  stopping = null;

  stop(reason) {
    this.stopping ??= this.end(reason);
    return this.stopping;
  }

  async end(reason) {
    if (reason) console.log(`\n${reason}: stopping`);
    if (this.server) {
      await this.server.stop();
      say("server", "stopped");
    }
    this.unregister?.();
    if (this.database) {
      const stopped = await this.database.close();
      if (this.database.embedded)
        say("database", stopped ? "stopped" : "left running, for it is used by another process");
    }
  }
}

async function prepare(mode, running) {
  const data = prepareDataDir({ embedded: !hasOwnDatabase() });
  const twin = findTwin(mode, data.dir);
  if (twin) return { twin };
  const port = await choosePort();
  const { secrets, created } = loadSecrets(data.dir);
  if (data.dir !== data.requested) say("data", `in ${data.dir}, for PostgreSQL's user may not enter ${data.requested}`);
  say("secrets", created ? `made, in ${data.dir}/secrets.json` : `kept in ${data.dir}/secrets.json`);

  running.database = await openDatabase(data, secrets, { empty: demoWasBrokenOff(data.dir) });
  const { urls } = running.database;
  say("database", running.database.describe);
  const { applied, total } = await migrate(urls.owner);
  say(
    "migrations",
    applied.length > 0 ? `applied ${applied.length}, at the last of ${total}` : `at the last of ${total}`,
  );
  if (await generateClient()) say("client", "generated from the schema");

  const env = serverEnv({ mode, port, data, secrets, urls });
  const members = { dataDir: data.dir, ownerUrl: urls.owner, env };
  await ensureDemo(members);
  if (mode === "start") await build(env);

  running.server = startWebServer({ mode, port, host: setting("HOST"), env });
  if (!(await running.server.isReady(READY_LIMIT)))
    throw new Stop("The web server did not start. Its messages are above.");
  running.unregister = registerRunning(mode, { address: env.APP_ORIGIN, port: String(port), dataDir: data.dir });
  return { address: env.APP_ORIGIN, notes: await signInNotes(members) };
}

async function build(env) {
  const beforeBuild = () => {
    const reason = reasonNotToReplace("build");
    if (reason) throw new Stop(reason);
    say("build", "building, about half a minute");
  };
  const built = await ensureBuild({ serverActionsKey: env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, beforeBuild });
  say("build", built ? "done" : "up to date");
}

/**
 * Prepares everything and serves until it is told to stop ("start": the build; "dev": the sources). Returns when all has
 * ended. Throws `Stop` when something is in the way.
 */
export async function launch({ mode }) {
  const running = new Running();
  let signalled = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      signalled = true;
      await running.stop(signal);
      process.exit(0);
    });
  }
  try {
    const waiting = (pid) => say("waiting", `another start (process ${pid}) is under way in this folder`);
    const { twin, address, notes } = await withLock(
      inProject(".cache/start.lock"),
      () => prepare(mode, running),
      waiting,
    );
    if (twin) {
      console.log(
        `\nGainsay already runs at ${twin.address} (process ${twin.pid}). Give another PORT to serve it twice.`,
      );
      return;
    }
    console.log(`\nGainsay is at  ${address}\nSign in at     ${address}/sign-in`);
    for (const note of notes) console.log(`\n${note}`);
    console.log("\nCtrl-C stops it.");
    const outcome = await running.server.exited;
    if (!signalled) throw new Stop(`The web server ended by itself (${outcome}).`);
    await running.stopping;
  } catch (error) {
    // While a signal is being answered, what it interrupts fails: that is no news.
    if (!signalled) {
      await running.stop();
      throw error;
    }
    await running.stopping;
  }
}
