import { z } from "zod";
import { spanFields } from "@/lib/articles/schema";
import { markClaimSchema } from "@/lib/claims/passage-schema";
import { PartyKind } from "@/lib/db/generated/enums";
import { preciseDateSchema } from "@/lib/shared/precise-date-schema";
import { lineSchema } from "@/lib/shared/text-schema";

/** A party on record, or the name of one to be found or recorded. */
const givenPartySchema = z.union([
  z.strictObject({ id: z.uuid() }),
  z.strictObject({ name: lineSchema("Give the party’s name.", 200), kind: z.enum(PartyKind) }),
]);

const { claim, passage, assertion } = markClaimSchema.shape;

/** A proposal that is taken over, as it is or changed; its words stay those that were proposed. Every id is made with the form. */
export const acceptProposalSchema = z.strictObject({
  claim,
  passage,
  assertion: assertion
    .unwrap()
    .omit({ partyId: true, viaIds: true })
    .extend({ party: givenPartySchema, via: z.array(givenPartySchema).max(6, "Six parties of a chain at most.") })
    .nullable(),
  denials: z
    .array(z.strictObject({ id: z.uuid(), party: givenPartySchema, said: preciseDateSchema }))
    .max(6, "Six denials at once at most."),
});
export type AcceptProposal = z.infer<typeof acceptProposalSchema>;
export type AcceptProposalInput = z.input<typeof acceptProposalSchema>;

/** A proposal that is dismissed, by the text and the span of its words. */
export const dismissProposalSchema = z.strictObject({ id: z.uuid(), articleVersionId: z.uuid(), ...spanFields });
export type DismissProposal = z.infer<typeof dismissProposalSchema>;

/** A dismissal that is taken back, and the version that was seen. */
export const bringBackProposalSchema = z.strictObject({ id: z.uuid(), version: z.int().positive() });
export type BringBackProposal = z.infer<typeof bringBackProposalSchema>;

/** Many proposals at once: all of an article's that are worth checking. */
export const acceptProposalsSchema = z.strictObject({
  proposals: z.array(acceptProposalSchema).min(1, "There is nothing to accept.").max(500, "At most 500 at once."),
});
