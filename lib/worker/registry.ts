import "server-only";
import type { Task } from "@/lib/jobs/define-task";
import { defineTask } from "@/lib/jobs/define-task";
import type { JobName } from "@/lib/jobs/payloads";
import { tell } from "@/lib/notifications/tell";

/** What each job does. A new one is named with its payload in lib/jobs/payloads.ts; without a line here the project does not compile. */
export const TASKS: Record<JobName, Task> = {
  tell: defineTask("tell", (_payload, { signal }) => tell(signal)),
};

/** What the clock asks for (https://crontab.guru, in UTC). A key keeps a second from waiting behind one that is not done. */
export const CRONTAB = "";
