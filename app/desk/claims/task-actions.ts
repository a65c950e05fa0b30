"use server";

import { defineAction } from "@/lib/next/define-action";
import { changeTask } from "@/lib/tasks/change-task";
import { createTask } from "@/lib/tasks/create-task";
import { finishTask } from "@/lib/tasks/finish-task";
import { giveBackTask } from "@/lib/tasks/give-back-task";
import {
  changeTaskSchema,
  createTaskSchema,
  finishTaskSchema,
  takeTaskSchema,
  withdrawTaskSchema,
} from "@/lib/tasks/schema";
import { takeTask } from "@/lib/tasks/take-task";
import { withdrawTask } from "@/lib/tasks/withdraw-task";

const pages = () => ["/desk", "/desk/claims"];

export const createTaskAction = defineAction({
  name: "tasks.create",
  input: createTaskSchema,
  run: createTask,
  revalidate: pages,
});

export const changeTaskAction = defineAction({
  name: "tasks.change",
  input: changeTaskSchema,
  run: changeTask,
  revalidate: pages,
});

export const takeTaskAction = defineAction({
  name: "tasks.take",
  input: takeTaskSchema,
  run: takeTask,
  revalidate: pages,
});

export const giveBackTaskAction = defineAction({
  name: "tasks.give-back",
  input: takeTaskSchema,
  run: giveBackTask,
  revalidate: pages,
});

export const finishTaskAction = defineAction({
  name: "tasks.finish",
  input: finishTaskSchema,
  run: finishTask,
  revalidate: pages,
});

export const withdrawTaskAction = defineAction({
  name: "tasks.withdraw",
  input: withdrawTaskSchema,
  run: withdrawTask,
  revalidate: pages,
});
