import { expect } from "@playwright/test";
import type { Client } from "pg";
import type { ErrorCode } from "@/lib/shared/result";
import { fingerprint } from "../../support/fingerprint";
import type { HttpStory, Role } from "../../support/http-story";
import { type Sent, send } from "../../support/server-actions";

/** A rule attacked by a member through a server action: what is sent, and how it is refused. */
export type ActionAttack = {
  rule: number;
  name: string;
  as: Role;
  action: string;
  code: ErrorCode;
  /** What the refusal says, its message, reasons or the name of a field: so that it is refused for this and nothing else. */
  says: RegExp;
  input: (story: HttpStory) => Promise<unknown>;
};

export type Scene = { story: HttpStory; owner: Client };

/** A rule attacked by bare requests: from another site, at the same moment, by other methods, for what is private. */
export type HttpAttack = { rule: number; name: string; run: (scene: Scene) => Promise<void> };

/** Sends each request; it is answered with one of these statuses, says nowhere that it was done, and no row changes. */
export async function refusedAll(
  { story, owner }: Scene,
  requests: readonly Sent[],
  statuses: readonly number[],
): Promise<void> {
  const before = await fingerprint(owner);
  for (const request of requests) {
    const { status, body } = await send(story.server, request);
    const what = `${request.method} ${request.path} from ${request.headers.Origin}: ${body.slice(0, 200)}`;
    expect.soft(statuses, what).toContain(status);
    expect.soft(body, what).not.toContain('"ok":true');
  }
  expect(await fingerprint(owner)).toBe(before);
}
