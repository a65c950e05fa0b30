import { randomUUID } from "node:crypto";
import { callAction, resultOf } from "./server-actions";

/** Who writes: the desk's address, and the cookies of a member who is signed in. */
type Caller = { origin: string; cookie: string };

/** What a writer was told: the statements of each claim whose saving was answered with ok, in order. */
export type Acknowledged = Map<string, string[]>;

const contentOf = (id: string, statement: string) => ({
  id,
  statement,
  language: "en",
  kind: "FACT",
  event: null,
  topics: [],
  risk: "NORMAL",
});

/** A member who writes claims and rewords them, one after the other, as fast as the desk answers. */
export class ClaimWriter {
  /** The claim whose creation was sent and not answered. */
  private unanswered: string | null = null;

  constructor(
    private readonly caller: Caller,
    readonly acknowledged: Acknowledged,
  ) {}

  /** Writes until `stopped` says so or the desk is gone. First sends again what was not answered last time: that has to succeed. */
  async write(stopped: () => boolean): Promise<void> {
    if (this.unanswered !== null && !(await this.create(this.unanswered)))
      throw new Error("A claim that was sent again was not taken.");
    try {
      while (!stopped()) {
        const id = randomUUID();
        if (await this.create(id)) await this.reword(id);
      }
    } catch (error) {
      if (!stopped()) throw error;
    }
  }

  private async create(id: string): Promise<boolean> {
    this.unanswered = id;
    const statement = `Claim ${id}`;
    const { ok } = await this.call("createClaimAction", contentOf(id, statement));
    if (!ok) return false;
    this.unanswered = null;
    this.acknowledged.set(id, [statement]);
    return true;
  }

  private async reword(id: string): Promise<void> {
    const statement = `Claim ${id}, reworded`;
    const page = `/desk/claims/${id}`;
    const { ok } = await this.call("changeClaimAction", { ...contentOf(id, statement), version: 1 }, page);
    if (ok) this.acknowledged.get(id)?.push(statement);
  }

  private async call(action: string, input: unknown, page?: string) {
    const { origin, cookie } = this.caller;
    return resultOf(await callAction(origin, action, [input], { cookie, ...(page === undefined ? {} : { page }) }));
  }
}
