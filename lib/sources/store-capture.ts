import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { dateColumns, preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { languageSchema } from "@/lib/shared/text-schema";
import { SUMMARY } from "./capture-summary";
import type { Copy, KeptCopy } from "./copy";
import type { CaptureSummary } from "./types";

/**
 * Stores a copy, or the failure to make one, in the caller's transaction; the caller appends the event. The same bytes are kept once,
 * under their SHA-256. A source that has only its link is given the title, publisher, date and language that its page names.
 */
export async function storeCapture(
  tx: Tx,
  actor: Actor,
  target: { id: string; sourceId: string },
  copy: Copy,
): Promise<CaptureSummary> {
  const { id, sourceId } = target;
  const common = { id, sourceId, method: copy.method, url: copy.url, capturedById: actor.id };
  if (!copy.kept) {
    const failure = { failureCode: copy.code, failureMessage: copy.message };
    return tx.capture.create({ data: { ...common, ...failure }, select: SUMMARY });
  }
  const sha256 = createHash("sha256").update(copy.bytes).digest("hex");
  const size = copy.bytes.byteLength;
  await tx.blob.createMany({ data: { sha256, bytes: new Uint8Array(copy.bytes), size }, skipDuplicates: true });
  const capture = await tx.capture.create({
    data: {
      ...common,
      finalUrl: copy.finalUrl,
      status: copy.status,
      mediaType: copy.mediaType,
      ...(copy.headers === null ? {} : { headers: copy.headers }),
      sha256,
      size,
      text: copy.text,
    },
    select: SUMMARY,
  });
  await takeNames(tx, actor, sourceId, copy);
  return capture;
}

async function takeNames(tx: Tx, actor: Actor, sourceId: string, { page }: KeptCopy): Promise<void> {
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
  if (page === null || source.title !== source.url) return;
  const language = languageSchema.safeParse(page.language);
  const published = preciseDateSchema.safeParse({ from: page.publishedOn, to: null, precision: "DAY" });
  await tx.source.updateMany({
    where: { id: sourceId, version: source.version },
    data: {
      title: page.title ?? source.title,
      publisher: source.publisher ?? page.siteName?.slice(0, 200) ?? null,
      language: source.language ?? (language.success ? language.data : null),
      ...(source.publishedFrom === null && published.success ? dateColumns("published", published.data) : {}),
      version: source.version + 1,
      updatedAt: new Date(),
      updatedById: actor.id,
    },
  });
}
