import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/shared/actor";
import { fail, ok, type Result } from "@/lib/shared/result";
import { isUuid } from "@/lib/shared/uuid";
import { SUMMARY } from "./capture-summary";
import type { CaptureRecord } from "./types";

/** A capture with its text and how it came, without its bytes. */
export async function getCapture(_actor: Actor, id: string): Promise<Result<CaptureRecord>> {
  const row = isUuid(id)
    ? await db.capture.findUnique({
        where: { id },
        select: {
          ...SUMMARY,
          url: true,
          text: true,
          headers: true,
          capturedById: true,
          source: { select: { id: true, title: true, url: true, language: true } },
        },
      })
    : null;
  if (row === null) return fail("NOT_FOUND", "There is no such copy.");
  const { capturedById, headers, ...rest } = row;
  const member = await db.member.findUnique({ where: { id: capturedById }, select: { name: true } });
  return ok({ ...rest, headers: (headers ?? {}) as Record<string, string>, capturedBy: member?.name ?? "" });
}
