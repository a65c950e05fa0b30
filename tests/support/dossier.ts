import type { BrowserContextOptions } from "@playwright/test";
import type { MemberRole } from "@/lib/db/generated/enums";
import { type Dossier, importDossier } from "../../prisma/demo/import-dossier";
import { joinDemoMembers } from "../../prisma/demo/members";
import { tellStories } from "../../prisma/demo/stories";
import { test as base, signIn } from "./e2e";

export { expect } from "./e2e";

type SignedInState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

interface Demonstration {
  dossier: Dossier;
  /** The cookies of a demo member who has signed in; once for each worker. */
  stateOf: (role: MemberRole) => Promise<SignedInState>;
}

/** Playwright's `test` for the browser, with the demo dossier in the worker's database: something on every screen. */
export const test = base.extend<object, { demo: Demonstration }>({
  demo: [
    async ({ browser, server }, use) => {
      const { members, credentials } = await joinDemoMembers();
      const dossier = await importDossier(members);
      await tellStories(members, dossier);
      const states = new Map<MemberRole, Promise<SignedInState>>();
      const enter = async (role: MemberRole): Promise<SignedInState> => {
        const account = credentials.find((each) => each.role === role);
        if (!account) throw new Error(`No demo member is a ${role}.`);
        const context = await browser.newContext({ baseURL: server.origin });
        await signIn(await context.newPage(), account);
        const state = await context.storageState();
        await context.close();
        return state;
      };
      await use({
        dossier,
        stateOf: (role) => {
          const known = states.get(role) ?? enter(role);
          states.set(role, known);
          return known;
        },
      });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
