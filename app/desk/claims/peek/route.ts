import { peekClaim } from "@/lib/claims/peek-claim";
import { peekClaimSchema } from "@/lib/claims/schema";
import { defineRoute } from "@/lib/next/define-route";

/** The claim of `?number=` for the panel beside the list. */
export const GET = defineRoute({ name: "claims.peek", input: peekClaimSchema, run: peekClaim });
