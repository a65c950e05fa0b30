import { randomBytes } from "node:crypto";
import { appendEvent } from "@/lib/audit/append-event";
import { actorFrom } from "@/lib/auth/actor-from";
import type { MemberRole } from "@/lib/db/generated/enums";
import { transact } from "@/lib/db/transact";
import { createMember } from "@/lib/members/create-member";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok } from "@/lib/shared/result";
import { must } from "./must";

export type DemoMembers = { checker: Actor; editor: Actor; admin: Actor };

export type Credentials = { role: MemberRole; email: string; password: string };

const PEOPLE = [
  { key: "checker", name: "Ada Checker", role: "CHECKER" },
  { key: "editor", name: "Ed Editor", role: "EDITOR" },
  { key: "admin", name: "Noor Admin", role: "ADMIN" },
] as const satisfies { key: keyof DemoMembers; name: string; role: MemberRole }[];

/** Makes one member of each role and marks the desk as a demonstration. Returns them, and with what each signs in. */
export async function joinDemoMembers(): Promise<{ members: DemoMembers; credentials: Credentials[] }> {
  must(await markDemo());
  const credentials: Credentials[] = [];
  const join = async ({ key, name, role }: (typeof PEOPLE)[number]): Promise<Actor> => {
    const email = `${key}@demo.example`;
    const password = randomBytes(12).toString("base64url");
    const { id } = must(await createMember(null, { email, name, role, password }));
    credentials.push({ role, email, password });
    return actorFrom({ id, name, role });
  };
  const [checker, editor, admin] = [await join(PEOPLE[0]), await join(PEOPLE[1]), await join(PEOPLE[2])];
  return { members: { checker, editor, admin }, credentials };
}

function markDemo() {
  return transact(async (tx) => {
    const desk = await tx.desk.findFirst();
    if (desk === null) return fail("NOT_FOUND", "The desk's own row is missing. Run the migrations.");
    await tx.desk.update({
      where: { id: desk.id },
      data: { demo: true, version: desk.version + 1, updatedAt: new Date() },
    });
    await appendEvent(tx, {
      action: "desk.marked_demo",
      actorId: null,
      subject: { type: "Desk", id: desk.id },
      after: { demo: true },
    });
    return ok(null);
  });
}
