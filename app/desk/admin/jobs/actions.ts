"use server";

import { giveUpJob, retryJob } from "@/lib/jobs/manage-job";
import { jobSchema } from "@/lib/jobs/schema";
import { mailSchema } from "@/lib/mail/schema";
import { sendMailAgain } from "@/lib/mail/send-again";
import { defineAction } from "@/lib/next/define-action";

const revalidate = () => ["/desk/admin/jobs"];

export const retryJobAction = defineAction({ name: "jobs.retry", input: jobSchema, run: retryJob, revalidate });

export const giveUpJobAction = defineAction({ name: "jobs.give-up", input: jobSchema, run: giveUpJob, revalidate });

export const sendMailAgainAction = defineAction({
  name: "mail.send-again",
  input: mailSchema,
  run: sendMailAgain,
  revalidate,
});
