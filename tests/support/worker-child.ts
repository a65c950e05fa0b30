// A worker in a process of its own that prints what it does: "began" when it takes up the job `tell`, "done" when it has done it. With "hang" it
// never gets that far.
import { runJobs } from "@/lib/jobs/run-jobs";
import { TASKS } from "@/lib/worker/registry";

const hangs = process.argv[2] === "hang";
const worker = runJobs({
  tasks: {
    ...TASKS,
    tell: async () => {
      process.stdout.write("began\n");
      if (hangs) await new Promise(() => {});
      process.stdout.write("done\n");
    },
  },
  crontab: "",
});
process.on("SIGTERM", () => void worker.stop().then(() => process.exit(0)));
process.stdout.write("ready\n");
