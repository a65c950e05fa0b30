"use client";

import { Ellipsis } from "lucide-react";
import { Fragment, use } from "react";
import { ClaimCode } from "@/components/claims/claim-code";
import { ReReviewMark, VerdictPill } from "@/components/claims/verdict-pill";
import { DenialMark } from "@/components/responses/denial-mark";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Menu, MenuItem, MenuLink } from "@/components/ui/menu";
import { CLAIM_KIND_LABELS, STAGE_LABELS } from "@/lib/claims/labels";
import { PassageNote } from "./passage-note";
import { PassageTalk } from "./passage-talk";
import type { ArticleClaim, ArticlePassage } from "./types";
import { underlineOf } from "./underline";

/** One claim beside its line: state, words, who says it, who denies it, evidence, owner. */
export function ClaimCard({
  claim,
  lit,
  onDrop,
}: {
  claim: ArticleClaim;
  lit: boolean;
  onDrop?: (passage: ArticlePassage) => void;
}) {
  const { color, dash } = underlineOf(claim);
  const talk = use(PassageTalk);
  return (
    <article
      data-lit={lit || undefined}
      style={{ borderInlineStartColor: color, borderInlineStartStyle: dash }}
      className={cn(
        "group/card border-s-[3px] border-t border-t-rule ps-3 pe-1 pt-2 pb-2.5 text-sm",
        "data-lit:bg-surface data-lit:shadow-[0_0_0_1px_var(--ink)]",
      )}
    >
      <div className="flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1">
        <ClaimCode number={claim.number} href={`/desk/claims/${claim.id}`} />
        <CardState claim={claim} />
        <span className="ms-auto flex items-center gap-1">
          {claim.passages.map(({ id }) => (
            <Fragment key={id}>{talk[id]}</Fragment>
          ))}
          {onDrop ? <CardMenu claim={claim} onDrop={onDrop} /> : null}
          <Avatar name={claim.owner?.name} size="small" nobody="No owner" />
        </span>
      </div>
      <p
        lang={claim.language}
        dir="auto"
        className="said mt-1 text-[0.9375rem] leading-snug group-data-[density=short]/margin:not-group-data-lit/card:line-clamp-1"
      >
        <Link href={`/desk/claims/${claim.id}`} className="text-ink no-underline hover:underline">
          {claim.statement}
        </Link>
      </p>
      <div className="mt-1.5 grid gap-1.5 group-data-[density=short]/margin:not-group-data-lit/card:hidden">
        <CardFacts claim={claim} />
        {claim.passages.map((passage) => (
          <PassageNote key={passage.id} passage={passage} />
        ))}
      </div>
    </article>
  );
}

/** The state as a pill; a claim that left the workflow says how instead. */
function CardState({ claim }: { claim: ArticleClaim }) {
  if (claim.stage === "DUPLICATE") return <span className="text-muted">Duplicate of C-{claim.duplicateOf}</span>;
  if (claim.stage === "DECLINED") {
    const notCheckable = claim.kind === "OPINION" || claim.kind === "PREDICTION";
    return (
      <span className="text-muted">
        {notCheckable ? `${CLAIM_KIND_LABELS[claim.kind]}, not checkable` : STAGE_LABELS.DECLINED}
      </span>
    );
  }
  return (
    <>
      <VerdictPill state={claim.state} />
      {claim.underReReview ? <ReReviewMark className="text-xs" /> : null}
    </>
  );
}

function CardFacts({ claim }: { claim: ArticleClaim }) {
  const { attributor, evidence } = claim;
  const via = attributor?.via.join(", ");
  return (
    <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
      {attributor ? (
        <span>
          <bdi>{attributor.name}</bdi>
          {attributor.capacity ? <bdi className="text-muted"> {attributor.capacity}</bdi> : null}
          {via ? <span className="text-muted"> via {via}</span> : null}
        </span>
      ) : (
        <span className="text-muted">Nobody named yet</span>
      )}
      {claim.stage === "DECLINED" || claim.stage === "DUPLICATE" ? null : (
        <DenialMark status={claim.denialStatus} counts={claim.denialCounts} />
      )}
      {evidence.supports + evidence.refutes > 0 ? (
        <span className="ms-auto whitespace-nowrap text-muted">
          {evidence.supports} for · {evidence.refutes} against
        </span>
      ) : null}
    </div>
  );
}

function CardMenu({ claim, onDrop }: { claim: ArticleClaim; onDrop: (passage: ArticlePassage) => void }) {
  return (
    <Menu
      trigger={
        <IconButton
          label={`What can be done with C-${claim.number}`}
          className="size-6 opacity-0 group-hover/card:opacity-100 group-focus-within/card:opacity-100 data-popup-open:opacity-100 pointer-coarse:opacity-100"
        >
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuLink href={`/desk/claims/${claim.id}`}>Open the claim</MenuLink>
      {claim.passages.map((passage) => (
        <MenuItem key={passage.id} onClick={() => onDrop(passage)}>
          Drop {claim.passages.length > 1 ? `“${passage.exact.slice(0, 24)}…”` : "this passage"}
        </MenuItem>
      ))}
    </Menu>
  );
}
