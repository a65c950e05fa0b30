import { test } from "../../support/api";
import { type HttpStory, tellHttpStory } from "../../support/http-story";
import { HTTP_ATTACKS } from "./http-attacks";

test.describe("by bare requests", () => {
  let story: HttpStory;

  test.beforeEach(async ({ server }) => {
    story ??= await tellHttpStory(server.origin);
  });

  for (const attack of HTTP_ATTACKS)
    test(`rule ${attack.rule}: ${attack.name}: refused`, ({ owner }) => attack.run({ story, owner }));
});
