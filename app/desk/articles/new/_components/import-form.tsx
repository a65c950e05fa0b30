"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { DraftNotice } from "@/components/forms/draft-notice";
import { useDraft } from "@/components/forms/use-draft";
import type { ArticleProposal } from "@/lib/articles/types";
import { newId } from "@/lib/shared/new-id";
import { typedText } from "@/lib/shared/parse-date";
import { OriginForm, type Typed } from "../../_components/origin-form";
import { outletChoice } from "../../_components/outlet-field";
import { cutOf } from "../../_components/proposal-text";
import { CorrectionForm } from "./correction-form";
import type { Reading } from "./reading";

type Importing = { typed: Typed; reading: Reading | null };

const EMPTY: Importing = { typed: { way: "PASTE", text: "", url: "" }, reading: null };

/** Imports an article in two steps: read it, then put right what was found. All of it is kept in this browser until it is stored. */
export function ImportForm() {
  const router = useRouter();
  const draft = useDraft<Importing>("article.new", EMPTY);
  const [done, setDone] = useState(false);
  const { typed, reading } = draft.value;
  const untouched = reading === null && typed.text === "" && typed.url === "";
  return (
    <div className="grid gap-5">
      {draft.restoredAt && !done && !untouched ? (
        <DraftNotice savedAt={draft.restoredAt} onDiscard={draft.discard} />
      ) : null}
      {reading === null ? (
        <OriginForm
          typed={typed}
          onType={(next) => draft.setValue({ typed: next, reading: null })}
          onRead={(proposal) => draft.setValue({ typed: { ...typed, text: "" }, reading: readingOf(proposal, typed) })}
        />
      ) : (
        <CorrectionForm
          reading={reading}
          onChange={(next) => draft.setValue({ typed, reading: next })}
          onBack={() =>
            draft.setValue({
              typed: { ...typed, text: typed.way === "PASTE" ? reading.cut.paragraphs.join("\n\n") : typed.text },
              reading: null,
            })
          }
          onStored={(articleId) => {
            setDone(true);
            draft.clear();
            router.push(`/desk/articles/${articleId}`);
          }}
        />
      )}
    </div>
  );
}

function readingOf(proposal: ArticleProposal, typed: Typed): Reading {
  const { method, sourceUrl, fetchedAt, duplicates, publishedOn } = proposal;
  return {
    id: newId(),
    proposal: { method, sourceUrl, fetchedAt, duplicates },
    cut: cutOf(proposal),
    details: {
      title: proposal.title,
      outlet: outletChoice(proposal.outlet),
      byline: proposal.byline ?? "",
      published: publishedOn ? typedText({ precision: "DAY", from: publishedOn, to: null }) : "",
      language: proposal.language,
      url: proposal.url ?? (typed.way === "URL" ? typed.url : ""),
    },
  };
}
