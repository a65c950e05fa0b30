import { TalkButton } from "@/app/desk/talk/_components/talk-button";
import { TALK_FIELD_LABELS } from "@/lib/comments/labels";
import type { Talk } from "@/lib/comments/types";

/** What of the draft and the claim is talked about by itself, in the order of the screen. */
const FIELDS = [
  { field: "statement", label: "Wording of the claim" },
  { field: "verdict", label: "Verdict" },
  { field: "reason", label: "Reason for readers" },
  { field: "known", label: "What is known" },
  { field: "unknown", label: "What is not known" },
] as const;

/** Opens what members say about a field of the draft, beside it. */
export function FieldTalk({ talk }: { talk: Talk }) {
  return (
    <ul aria-label="Talk about a field" className="-ms-2 mb-4 flex flex-wrap gap-1">
      {FIELDS.map(({ field, label }) => (
        <li key={field}>
          <TalkButton talk={talk} subject={{ kind: "FIELD", field }} about={TALK_FIELD_LABELS[field]} label={label} />
        </li>
      ))}
    </ul>
  );
}
