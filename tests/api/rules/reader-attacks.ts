import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { db } from "@/lib/db/client";
import { aPublishedStory, type HttpStory } from "../../support/http-story";
import { callAction } from "../../support/server-actions";
import type { HttpAttack } from "./attack";

/** Rules 8 and 9: what readers ask for that is not published, and what was published and stays. */
export const READER_ATTACKS: HttpAttack[] = [
  {
    rule: 8,
    name: "what is not published is asked for at every address it could have",
    run: async ({ story }) => {
      const told = await story.inReview();
      const claim = await db.claim.findUniqueOrThrow({ where: { id: told.id } });
      const names = [claim.slug, `C-${claim.number}`, `c-${claim.number}`, claim.id, `${claim.slug}.rsc`];
      const paths = names.flatMap((name) => [
        `/claims/${name}`,
        `/claims/${name}/v/1`,
        `/claims/${name}/history`,
        `/claims/${name}?asOf=2026-01-01`,
        `/claims/${encodeURIComponent(`../desk/claims/${name}`)}`,
      ]);
      const ways: Record<string, string>[] = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }];
      for (const headers of ways)
        for (const path of paths) {
          const response = await fetch(story.server + path, { headers });
          const body = await response.text();
          if (!("RSC" in headers) && !path.includes(".rsc")) expect(response.status, path).toBe(404);
          expect(body, `${path} with ${JSON.stringify(headers)}`).not.toContain(claim.statement);
          expect(body, path).not.toContain("We sold nothing.");
        }
    },
  },
  {
    rule: 8,
    name: "the desk is asked for without a session, and the members' page by a checker",
    run: async ({ story }) => {
      const { server, cast } = story;
      const { id } = await story.inReview();
      const { statement } = await db.claim.findUniqueOrThrow({ where: { id } });
      const admin = await db.member.findUniqueOrThrow({ where: { id: cast.admin.actor.id } });
      for (const headers of [{}, { RSC: "1" }, { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" }])
        for (const path of [`/desk/claims/${id}`, "/desk", "/desk/claims", `/desk/claims/${id}/review`]) {
          const response = await fetch(server + path, {
            headers: headers as Record<string, string>,
            redirect: "manual",
          });
          expect([307, 200], path).toContain(response.status);
          expect(await response.text(), `${path} with ${JSON.stringify(headers)}`).not.toContain(statement);
        }
      const members = await fetch(`${server}/desk/admin/members`, { headers: { Cookie: cast.checker.cookie } });
      expect(members.status).toBe(404);
      expect(await members.text()).not.toContain(admin.email);
    },
  },
  {
    rule: 9,
    name: "a version that was published changes when another is published",
    run: async ({ story }) => {
      const { server, cast } = story;
      const told = await aPublishedStory(cast.author.actor, cast.editor.actor);
      const { slug } = await db.claim.findUniqueOrThrow({ where: { id: told.id }, select: { slug: true } });
      const text = async () =>
        (await (await fetch(`${server}/claims/${slug}/v/1`)).text()).replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, "");
      const before = await text();
      expect(before).toContain("No document that the desk could examine shows the sale.");
      await withdrawOverHttp({ server, cast }, told.id);
      const after = await text();
      expect(after).toContain("No document that the desk could examine shows the sale.");
      const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      const yesterday = await (await fetch(`${server}/claims/${slug}?asOf=${day}`)).text();
      expect(yesterday).not.toContain("No document that the desk could examine shows the sale.");
    },
  },
];

async function withdrawOverHttp({ server, cast }: Pick<HttpStory, "server" | "cast">, claimId: string): Promise<void> {
  const input = { id: randomUUID(), claimId, reason: "The article was a parody." };
  const { result } = await callAction(server, "withdrawAction", [input], cast.editor);
  expect(result).toMatchObject({ ok: true, data: { number: 2 } });
}
