"use server";

import { giveUpJob, retryJob } from "@/lib/jobs/manage-job";
import { jobSchema } from "@/lib/jobs/schema";
import { defineAction } from "@/lib/next/define-action";

const revalidate = () => ["/desk/admin/jobs"];

export const retryJobAction = defineAction({ name: "jobs.retry", input: jobSchema, run: retryJob, revalidate });

export const giveUpJobAction = defineAction({ name: "jobs.give-up", input: jobSchema, run: giveUpJob, revalidate });
