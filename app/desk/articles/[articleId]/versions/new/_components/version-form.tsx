"use client";

import { useState } from "react";
import { DraftNotice } from "@/components/forms/draft-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { Button } from "@/components/ui/button";
import type { AddedVersion, ArticleProposal } from "@/lib/articles/types";
import { newId } from "@/lib/shared/new-id";
import { OriginForm, type Typed } from "../../../../_components/origin-form";
import { type Cut, cutOf, keptText, ProposalText } from "../../../../_components/proposal-text";
import { tooLongToSend } from "../../../../_components/propose";
import { addArticleVersionAction } from "../../../../actions";
import { CarriedResult } from "./carried-result";

type Reading = { id: string; cut: Cut } & Pick<ArticleProposal, "method" | "sourceUrl" | "fetchedAt">;

/** Reads a later text, lets its cuts be put right, stores it, and tells what became of every passage. */
export function VersionForm({ article }: { article: { id: string; version: number; language: string; url: string } }) {
  const draft = useDraft<{ typed: Typed; reading: Reading | null }>(`article.${article.id}.text`, {
    typed: { way: article.url ? "URL" : "PASTE", text: "", url: article.url },
    reading: null,
  });
  const [added, setAdded] = useState<AddedVersion | null>(null);
  const { typed, reading } = draft.value;
  if (added) return <CarriedResult added={added} language={article.language} />;
  if (reading === null) {
    return (
      <OriginForm
        typed={typed}
        onType={(next) => draft.setValue({ typed: next, reading: null })}
        onRead={(proposal) => draft.setValue({ typed, reading: readingOf(proposal) })}
      />
    );
  }
  return (
    <div className="grid gap-5">
      {draft.restoredAt ? <DraftNotice savedAt={draft.restoredAt} onDiscard={draft.discard} /> : null}
      <Form
        action={addArticleVersionAction}
        read={() => {
          const { id, method, sourceUrl, fetchedAt } = reading;
          const text = keptText(reading.cut);
          const { id: articleId, version } = article;
          return tooLongToSend(text) ?? { id, articleId, version, text, method, sourceUrl, fetchedAt };
        }}
        onSuccess={(result) => {
          draft.clear();
          setAdded(result);
        }}
      >
        <div className="flex flex-wrap items-start gap-2">
          <SubmitButton pendingLabel="Importing…">Import this text</SubmitButton>
          <Button variant="quiet" onClick={() => draft.setValue({ typed, reading: null })}>
            Back
          </Button>
        </div>
        <ProposalText
          cut={reading.cut}
          language={article.language}
          onChange={(cut) => draft.setValue({ typed, reading: { ...reading, cut } })}
        />
      </Form>
    </div>
  );
}

function readingOf(proposal: ArticleProposal): Reading {
  const { method, sourceUrl, fetchedAt } = proposal;
  return { id: newId(), method, sourceUrl, fetchedAt, cut: cutOf(proposal) };
}
