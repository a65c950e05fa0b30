import { expect, test } from "../../support/api";
import { fingerprint } from "../../support/fingerprint";
import { type HttpStory, tellHttpStory } from "../../support/http-story";
import { callAction } from "../../support/server-actions";
import { ACTION_ATTACKS } from "./action-attacks";

test.describe("through server actions", () => {
  let story: HttpStory;

  test.beforeEach(async ({ server }) => {
    story ??= await tellHttpStory(server.origin);
  });

  for (const attack of ACTION_ATTACKS) {
    test(`rule ${attack.rule}: ${attack.name}: refused`, async ({ server, owner }) => {
      const input = await attack.input(story);
      const before = await fingerprint(owner);
      const { result } = await callAction(server.origin, attack.action, [input], story.cast[attack.as]);
      expect(result).toMatchObject({ ok: false, code: attack.code });
      expect(JSON.stringify(result)).toMatch(attack.says);
      expect(await fingerprint(owner)).toBe(before);
    });
  }
});
