"use client";

import { useRouter } from "next/navigation";
import { ConflictPanel } from "@/components/forms/conflict-panel";
import { DraftNotice } from "@/components/forms/draft-notice";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useDraft } from "@/components/forms/use-draft";
import { ButtonLink } from "@/components/ui/link";
import type { ArticleDetails } from "@/lib/articles/types";
import { typedText } from "@/lib/shared/parse-date";
import { ArticleFields, type DetailsTyped, isFailure, readDetails } from "../../../_components/article-fields";
import { outletChoice } from "../../../_components/outlet-field";
import { changeArticleAction } from "../../../actions";

type Typed = DetailsTyped & { version: number };

/** Corrects the details of an article. Two who save at once see both versions, and nothing typed is lost. */
export function EditForm({ article }: { article: ArticleDetails }) {
  const router = useRouter();
  const draft = useDraft<Typed>(`article.${article.id}.details`, typedOf(article));
  const { version, ...details } = draft.value;
  const back = `/desk/articles/${article.id}`;
  return (
    <>
      {draft.restoredAt ? <DraftNotice savedAt={draft.restoredAt} onDiscard={draft.discard} /> : null}
      <Form
        // The date field keeps its own text: what a draft brings back has to come before it is made.
        key={draft.restoredAt ? "draft" : "stored"}
        action={changeArticleAction}
        read={(data) => {
          const read = readDetails(details, String(data.get("publishedOn") ?? ""));
          return isFailure(read) ? read : { id: article.id, version, ...read };
        }}
        onSuccess={() => {
          draft.clear();
          router.push(back);
        }}
        conflict={({ current, mine, resolve, dismiss }) => {
          const theirs = current as ArticleDetails;
          const outlets = [outletChoice(theirs.outlet), details.outlet];
          return (
            <ConflictPanel
              fields={[
                { name: "title", label: "Title", mine: mine.title, theirs: theirs.title },
                {
                  name: "outlet",
                  label: "Outlet",
                  mine: details.outlet?.label ?? "",
                  theirs: theirs.outlet?.name ?? "",
                },
                { name: "byline", label: "Byline", mine: mine.byline ?? "", theirs: theirs.byline ?? "" },
                {
                  name: "publishedOn",
                  label: "Published on",
                  mine: mine.publishedOn ?? "",
                  theirs: theirs.publishedOn ?? "",
                },
                { name: "language", label: "Language", mine: mine.language, theirs: theirs.language },
                { name: "url", label: "Address", mine: mine.url ?? "", theirs: theirs.url ?? "" },
              ]}
              onResolve={({ title = "", outlet = "", byline = "", publishedOn = "", language = "", url = "" }) => {
                const known = outlets.find((choice) => choice?.label === outlet.trim());
                resolve({
                  id: article.id,
                  version: theirs.version,
                  title,
                  outlet:
                    known && !known.id.startsWith("new:") ? { id: known.id } : outlet.trim() ? { name: outlet } : null,
                  byline,
                  publishedOn: publishedOn.trim() || null,
                  language,
                  url,
                });
              }}
              onDismiss={dismiss}
            />
          );
        }}
      >
        <ArticleFields value={details} onChange={(next) => draft.setValue({ ...next, version })} />
        <div className="flex flex-wrap items-start gap-2">
          <SubmitButton>Save the details</SubmitButton>
          <ButtonLink href={back} variant="quiet">
            Back to the article
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

function typedOf({ title, outlet, byline, publishedOn, language, url, version }: ArticleDetails): Typed {
  return {
    version,
    title,
    outlet: outletChoice(outlet),
    byline: byline ?? "",
    published: publishedOn ? typedText({ precision: "DAY", from: publishedOn, to: null }) : "",
    language,
    url: url ?? "",
  };
}
