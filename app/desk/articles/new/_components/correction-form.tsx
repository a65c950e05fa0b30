"use client";

import { ActionButton } from "@/components/forms/action-button";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import type { DuplicateArticle } from "@/lib/articles/types";
import { ArticleFields, isFailure, readDetails } from "../../_components/article-fields";
import { DuplicateNotice } from "../../_components/duplicate-notice";
import { keptText, ProposalText } from "../../_components/proposal-text";
import { tooLongToSend } from "../../_components/propose";
import { addArticleVersionAction, importArticleAction } from "../../actions";
import type { Reading } from "./reading";

/** Puts right what was found in the text: the details on one side, the text and its cuts on the other. */
export function CorrectionForm({
  reading,
  onChange,
  onBack,
  onStored,
}: {
  reading: Reading;
  onChange: (reading: Reading) => void;
  onBack: () => void;
  onStored: (articleId: string) => void;
}) {
  const { id, proposal, cut, details } = reading;
  const { method, sourceUrl, fetchedAt } = proposal;
  return (
    <Form
      action={importArticleAction}
      read={(data) => {
        const text = keptText(cut);
        const read = readDetails(details, String(data.get("publishedOn") ?? ""));
        if (isFailure(read)) return read;
        return tooLongToSend(text) ?? { id, ...read, text, method, sourceUrl, fetchedAt, again: false };
      }}
      onSuccess={({ id: articleId }) => onStored(articleId)}
      conflict={({ current, mine, resolve, dismiss }) => {
        const duplicates = duplicatesIn(current);
        return duplicates.length === 0 ? null : (
          <div className="mt-5">
            <DuplicateNotice role="alert" duplicates={duplicates}>
              <Button onClick={() => resolve({ ...mine, again: true })}>Import it again all the same</Button>
              <Button variant="quiet" onClick={dismiss}>
                Go back to the text
              </Button>
            </DuplicateNotice>
          </div>
        );
      }}
    >
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        <div className="grid gap-5 lg:sticky lg:top-4">
          <DuplicateNotice
            duplicates={proposal.duplicates}
            offer={({ id: articleId, version, same }) =>
              same === "ADDRESS" ? (
                <ActionButton
                  size="small"
                  className="mt-1.5"
                  action={addArticleVersionAction}
                  input={{ id, articleId, version, text: keptText(cut), method, sourceUrl, fetchedAt }}
                  pendingLabel="Adding…"
                  onSuccess={({ number }) => {
                    notify(`The text is version ${number} of this article.`);
                    onStored(articleId);
                  }}
                >
                  Add it as the next version
                </ActionButton>
              ) : null
            }
          />
          <ArticleFields value={details} onChange={(next) => onChange({ ...reading, details: next })} />
          <div className="flex flex-wrap items-start gap-2">
            <SubmitButton pendingLabel="Importing…">Import the article</SubmitButton>
            <Button variant="quiet" onClick={onBack}>
              Back
            </Button>
          </div>
        </div>
        <ProposalText cut={cut} language={details.language} onChange={(next) => onChange({ ...reading, cut: next })} />
      </div>
    </Form>
  );
}

function duplicatesIn(current: unknown): DuplicateArticle[] {
  return (current as { duplicates?: DuplicateArticle[] } | undefined)?.duplicates ?? [];
}
