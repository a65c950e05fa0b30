import { db } from "@/lib/db/client";
import { addEvidence } from "@/lib/evidence/add-evidence";
import { aSource, evidenceOf } from "../../factories/claims-content";
import { aMember } from "../../factories/members";
import { aDraftedClaim, aPublishedClaim } from "../../factories/reviews";
import { expect, test } from "../../support/api";
import { dataOf } from "../../support/data-of";
import { signedIn } from "../../support/signed-in";

const previewPath = (claimId: string) => `/desk/claims/${claimId}/preview`;

test("the preview is for members, for nobody's cache and no search engine, and without what is confidential", async ({
  request,
  server,
}) => {
  const checker = await aMember("CHECKER", "Canary Writer");
  const { id } = await aDraftedClaim(checker);
  const secret = { locator: "canary-locator", excerpt: "canary-excerpt", note: "canary-note", confidential: true };
  await addEvidence(checker, evidenceOf(id, await aSource(checker, { title: "canary-title" }), secret)).then(dataOf);

  const anonymous = await request.get(previewPath(id));
  expect(anonymous.status()).toBe(307);
  expect(anonymous.headers().location).toContain("/sign-in");
  expect(await anonymous.text()).not.toContain("No document that the desk could examine");

  const { cookie } = await signedIn(server.origin, "CHECKER");
  const answer = await request.get(previewPath(id), { headers: { cookie } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const html = await answer.text();
  expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"\/?>/);
  for (const words of ["Preview. Not published.", "It has not been reviewed yet.", "The desk found no document"])
    expect(html).toContain(words);
  expect(html).toContain("1 further item is");
  expect(html.toLowerCase()).not.toContain("canary");
});

test("a claim that is not published has no public page, and what is published is read there", async ({
  request,
  server,
}) => {
  const [checker, editor] = [await aMember(), await aMember("EDITOR")];
  const { cookie } = await signedIn(server.origin, "EDITOR");
  const draft = await aDraftedClaim(checker);
  const { id } = await aPublishedClaim(checker, editor);
  const slugs = await db.claim.findMany({ where: { id: { in: [draft.id, id] } }, select: { id: true, slug: true } });
  const slugOf = (claimId: string) => slugs.find((claim) => claim.id === claimId)?.slug;
  expect((await request.get(`/claims/${slugOf(draft.id)}`)).status()).toBe(404);
  const published = await request.get(previewPath(id), { headers: { cookie } });
  expect(published.status()).toBe(307);
  expect(published.headers().location).toBe(`/claims/${slugOf(id)}`);
});
