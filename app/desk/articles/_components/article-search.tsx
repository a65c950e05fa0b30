"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { useRef } from "react";
import { useShortcut } from "@/components/layout/shortcuts";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { ButtonLink } from "@/components/ui/link";
import { LiveRegion } from "@/components/ui/live-region";

/** The search of the list. Its text is in the address, so that a found list can be sent to somebody. */
export function ArticleSearch({ q, found }: { q: string; found: string }) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut({ keys: "/", label: "Search articles", group: "List" }, () => input.current?.focus());
  return (
    <Form action="/desk/articles" role="search" className="mb-4 flex flex-wrap items-center gap-2">
      <label htmlFor="article-search" className="sr-only">
        Search articles by title, outlet, byline or address
      </label>
      <div className="relative w-full max-w-sm">
        <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-muted" />
        <input
          key={q}
          ref={input}
          id="article-search"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Title, outlet, byline or address"
          className="control ps-8 pe-8"
        />
        <span className="pointer-events-none absolute inset-y-0 end-2.5 my-auto h-fit max-md:hidden [input:focus~&]:hidden">
          <Kbd>/</Kbd>
        </span>
      </div>
      <Button type="submit">Search</Button>
      {q ? (
        <ButtonLink href="/desk/articles" variant="quiet">
          Clear
        </ButtonLink>
      ) : null}
      <LiveRegion visible className="meta ms-auto">
        {found}
      </LiveRegion>
    </Form>
  );
}
