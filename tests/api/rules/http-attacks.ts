import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { verifyLog } from "@/lib/audit/verify-log";
import { db } from "@/lib/db/client";
import { anInboxClaim, versionOf } from "../../factories/claims";
import { responseOf } from "../../factories/claims-content";
import { contentHashOf, publicationOf, requestOf } from "../../factories/reviews";
import { anApprovedStory, aPublishedStory, aStoryInReview, type HttpStory, type Role } from "../../support/http-story";
import { actionRequest, callAction, formRequest, type Sent } from "../../support/server-actions";
import { type HttpAttack, refusedAll } from "./attack";
import { aBareDraft } from "./checklist-attacks";
import { aChangeOf, aChangeOfEvidence } from "./inputs";
import { READER_ATTACKS } from "./reader-attacks";

const EVIL = "https://evil.example";

/** What another site can make a member's browser send: the right input with the member's cookie, in every disguise. */
function fromElsewhere({ server, cast }: HttpStory, as: Role, action: string, input: Record<string, unknown>): Sent[] {
  const { cookie } = cast[as];
  const fields = Object.fromEntries(Object.entries(input).map(([name, value]) => [name, String(value)]));
  return [
    actionRequest(server, action, [input], { cookie, origin: EVIL }),
    actionRequest(server, action, [input], { cookie, origin: EVIL, headers: { "X-Forwarded-Host": "evil.example" } }),
    actionRequest(server, action, [input], { cookie, origin: "null" }),
    actionRequest(server, action, [input], { cookie, origin: null }),
    formRequest(server, action, fields, { cookie, origin: EVIL }),
    formRequest(server, action, fields, { cookie, origin: null }),
  ];
}

const approvalOf = async (told: { id: string; reviewId: string }) => ({
  id: randomUUID(),
  reviewId: told.reviewId,
  contentHash: await contentHashOf(told.id),
  decision: "APPROVE",
  comment: null,
});

const ANSWERS = [200, 404, 500];

export const HTTP_ATTACKS: HttpAttack[] = [
  {
    rule: 1,
    name: "another site makes an editor's browser approve",
    run: async (scene) => {
      const input = await approvalOf(await scene.story.inReview());
      await refusedAll(scene, fromElsewhere(scene.story, "editor", "decideAction", input), ANSWERS);
    },
  },
  {
    rule: 2,
    name: "an approval and a change of what is approved arrive at the same moment",
    run: async ({ story, owner }) => {
      const { server, cast } = story;
      for (let round = 0; round < 8; round += 1) {
        const told = await aStoryInReview(cast.author.actor);
        const [approval, change] = [
          await approvalOf(told),
          await aChangeOfEvidence(told.evidenceId, { locator: `sheet ${round}` }),
        ];
        await Promise.all([
          callAction(server, "changeEvidenceAction", [change], cast.author),
          callAction(server, "decideAction", [approval], cast.editor),
        ]);
        const { stage } = await db.claim.findUniqueOrThrow({ where: { id: told.id }, select: { stage: true } });
        expect(stage, "approved on content that nobody read").toBe("IN_REVIEW");
        const publication = await publicationOf(told.id, { contentHash: approval.contentHash });
        const refused = await callAction(server, "publishAction", [publication], cast.editor);
        expect(refused.result).toMatchObject({ ok: false, code: "BLOCKED" });
      }
      expect(await verifyLog(owner)).toMatchObject({ ok: true });
    },
  },
  {
    rule: 3,
    name: "another site makes an editor's browser publish",
    run: async (scene) => {
      const input = await publicationOf((await scene.story.approved()).id);
      await refusedAll(scene, fromElsewhere(scene.story, "editor", "publishAction", input), ANSWERS);
    },
  },
  {
    rule: 3,
    name: "one approval is published by two editors at the same moment",
    run: async ({ story }) => {
      const { server, cast } = story;
      const told = await anApprovedStory(cast.author.actor, cast.editor.actor);
      const inputs = await Promise.all(Array.from({ length: 6 }, () => publicationOf(told.id)));
      const answers = await Promise.all(
        inputs.map((input, index) =>
          callAction(server, "publishAction", [input], index % 2 === 0 ? cast.editor : cast.second),
        ),
      );
      expect(answers.filter(({ result }) => result?.ok)).toHaveLength(1);
      expect(await db.publication.count({ where: { claimId: told.id } })).toBe(1);
    },
  },
  {
    rule: 4,
    name: "what was said is asked to be changed or removed by its address",
    run: async (scene) => {
      const { story } = scene;
      const told = await story.published();
      const { slug } = await db.claim.findUniqueOrThrow({ where: { id: told.id }, select: { slug: true } });
      const paths = [
        `/claims/${slug}`,
        `/claims/${slug}/v/1`,
        `/desk/claims/${told.id}`,
        `/desk/claims/${told.id}/responses`,
        `/desk/evidence/${told.evidenceId}/file`,
        `/desk/captures/${randomUUID()}/raw`,
        `/api/health`,
      ];
      const headers = { Cookie: story.cast.admin.cookie, Origin: story.server, "Content-Type": "application/json" };
      const requests = paths.flatMap((path) =>
        ["DELETE", "PUT", "PATCH"].map((method) => ({ path, method, headers, body: '{"words":"We sold them."}' })),
      );
      await refusedAll(scene, requests, [200, 404, 405]);
    },
  },
  {
    rule: 4,
    name: "other bytes are sent under the name of a copy that is kept",
    run: async (scene) => {
      const { server, cast } = scene.story;
      const { evidenceId } = await scene.story.inReview();
      const id = randomUUID();
      const upload = (as: Role, body: string): Sent => ({
        path: `/desk/evidence/${evidenceId}/file?id=${id}`,
        method: "POST",
        headers: { Cookie: cast[as].cookie, Origin: server, "Content-Type": "text/plain" },
        body,
      });
      const kept = await fetch(server + upload("author", "x").path, upload("author", "The ledger, page four."));
      expect(kept.status).toBe(200);
      await refusedAll(scene, [upload("checker", "Another ledger altogether.")], [409]);
      const { sha256 } = await db.capture.findUniqueOrThrow({ where: { id } });
      // Sent again by the same member it is taken for the same upload, and what is kept stays.
      const again = await fetch(server + upload("author", "x").path, upload("author", "Other bytes."));
      expect(await again.json()).toMatchObject({ id, sha256 });
    },
  },
  {
    rule: 5,
    name: "an admission is recorded, and the public page is asked to go on as before",
    run: async (scene) => {
      const { server, cast } = scene.story;
      const told = await aPublishedStory(cast.author.actor, cast.editor.actor);
      const { slug } = await db.claim.findUniqueOrThrow({ where: { id: told.id }, select: { slug: true } });
      const page = async () => (await fetch(`${server}/claims/${slug}`)).text();
      expect(await page()).not.toContain("Under re-review");
      const admission = responseOf(told.id, told.accused, { kind: "CONFIRMED", words: "We did sell them." });
      const recorded = await callAction(server, "recordResponseAction", [admission], cast.checker);
      expect(recorded.result).toMatchObject({ ok: true, data: { reopened: true } });
      expect(await page()).toContain("Under re-review");
      const decline = { event: "DECLINE", id: told.id, version: await versionOf(told.id), reason: "Enough." };
      await refusedAll(scene, fromElsewhere(scene.story, "editor", "moveClaimAction", decline), ANSWERS);
      const old = await publicationOf(told.id);
      await refusedAll(scene, fromElsewhere(scene.story, "editor", "publishAction", old), ANSWERS);
      expect(await page()).toContain("Under re-review");
    },
  },
  {
    rule: 6,
    name: "twenty saves of one version arrive at the same moment",
    run: async ({ story }) => {
      const { server, cast } = story;
      const id = await anInboxClaim(cast.author.actor);
      const events = () => db.event.count({ where: { claimId: id } });
      const [form, before] = [await aChangeOf(id, {}), await events()];
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          callAction(server, "changeClaimAction", [{ ...form, statement: `Wording ${index}` }], {
            ...(index % 2 === 0 ? cast.checker : cast.author),
          }),
        ),
      );
      const results = answers.map(({ result }) => result);
      const wins = results.flatMap((result, index) => (result?.ok ? [index] : []));
      expect(wins).toHaveLength(1);
      expect(results.filter((result) => result && !result.ok && result.code === "CONFLICT")).toHaveLength(19);
      const saved = await db.claim.findUniqueOrThrow({ where: { id } });
      expect(saved).toMatchObject({ version: form.version + 1, statement: `Wording ${wins[0]}` });
      expect(await events()).toBe(before + 1);
    },
  },
  {
    rule: 7,
    name: "forged headers name another member, time and request",
    run: async ({ story, owner }) => {
      const { server, cast } = story;
      const id = await anInboxClaim(cast.author.actor);
      const headers = {
        "X-Request-Id": "forged",
        "X-Gainsay-Path": "/desk/forged",
        "X-Gainsay-Peer": "203.0.113.9",
        "X-Forwarded-For": "203.0.113.9",
        Authorization: `Bearer ${cast.admin.cookie.split("=")[1]}`,
        Date: "Sat, 01 Jan 2000 00:00:00 GMT",
      };
      const taken = await callAction(server, "takeClaimAction", [{ id }], { ...cast.checker, headers });
      expect(taken.result).toMatchObject({ ok: true });
      const [last] = await db.event.findMany({ where: { claimId: id }, orderBy: { seq: "desc" }, take: 1 });
      expect(last).toMatchObject({ action: "claim.taken", actorId: cast.checker.actor.id });
      expect(Date.now() - (last?.at.getTime() ?? 0)).toBeLessThan(60_000);
      expect(await verifyLog(owner)).toMatchObject({ ok: true });
    },
  },
  {
    rule: 7,
    name: "a file that is refused leaves its bytes behind",
    run: async (scene) => {
      const { server, cast } = scene.story;
      const { evidenceId } = await scene.story.inReview();
      const headers = { Cookie: cast.author.cookie, Origin: server, "Content-Type": "text/plain" };
      const path = `/desk/evidence/${evidenceId}/file?id=${randomUUID()}`;
      const requests = [
        { path, method: "POST", headers, body: "" },
        { path, method: "POST", headers, body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
        { path: `${path}&evidenceId=${randomUUID()}x`, method: "POST", headers, body: "" },
        { path: `/desk/evidence/${randomUUID()}/file?id=${randomUUID()}`, method: "POST", headers, body: "A ledger." },
        { path: `/desk/evidence/${evidenceId}/file`, method: "POST", headers, body: "A ledger." },
        { path, method: "POST", headers: { ...headers, Origin: EVIL }, body: "A ledger." },
      ];
      await refusedAll(scene, requests, [400, 403, 404]);
    },
  },
  ...READER_ATTACKS,
  {
    rule: 10,
    name: "another site makes an editor's browser override the checklist",
    run: async (scene) => {
      const { server, cast } = scene.story;
      const input = await requestOf(await aBareDraft(cast.author.actor), "Trust me.");
      await refusedAll(scene, fromElsewhere(scene.story, "editor", "requestReviewAction", input), ANSWERS);
      // From a page of ours it is the editor's to do.
      const own = await callAction(server, "requestReviewAction", [input], cast.editor);
      expect(own.result).toMatchObject({ ok: true });
    },
  },
];
