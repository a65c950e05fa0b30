import "server-only";
import { remindOfClocks } from "@/lib/claims/remind-of-clocks";
import type { Task } from "@/lib/jobs/define-task";
import { defineTask } from "@/lib/jobs/define-task";
import type { JobName } from "@/lib/jobs/payloads";
import { deliverMail } from "@/lib/mail/deliver-mail";
import { mailAtOnce } from "@/lib/notifications/mail-at-once";
import { mailDigests } from "@/lib/notifications/mail-digest";
import { tell } from "@/lib/notifications/tell";
import { closeSilentRequests } from "@/lib/responses/close-silent-requests";
import { remindOfRequests } from "@/lib/responses/remind-of-requests";

/** What each job does. A new one is named with its payload in lib/jobs/payloads.ts; without a line here the project does not compile. */
export const TASKS: Record<JobName, Task> = {
  tell: defineTask("tell", (_payload, { signal, now }) => tell(signal, now)),
  "mail-at-once": defineTask("mail-at-once", (told) => mailAtOnce(told)),
  "mail-digest": defineTask("mail-digest", async (_payload, { now }) => {
    await mailDigests({ now });
  }),
  mail: defineTask("mail", ({ mailId }) => deliverMail(mailId)),
  "ask-clock": defineTask("ask-clock", async (_payload, { now, signal }) => {
    await remindOfRequests({ now, signal });
    await closeSilentRequests({ now, signal });
  }),
  "claim-clock": defineTask("claim-clock", async (_payload, { now, signal }) => {
    await remindOfClocks({ now, signal });
  }),
};

/**
 * What the clock asks for (https://crontab.guru, in UTC). A key keeps a second from waiting behind one that is not done; `fill` makes
 * up for what fell into a time when no worker ran.
 */
export const CRONTAB = `* * * * * ask-clock ?jobKey=ask-clock&max=3
* * * * * claim-clock ?jobKey=claim-clock&max=3
0 7 * * * mail-digest ?jobKey=mail-digest&max=12&fill=12h`;
