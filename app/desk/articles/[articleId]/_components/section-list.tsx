"use client";

import { type RefObject, useEffect, useState } from "react";
import { cn } from "@/components/ui/cn";
import type { LaidOutText } from "./types";

/** The sections of the text with the number of claims in each; the one in view is marked. */
export function SectionList({
  root,
  sections,
}: {
  root: RefObject<HTMLElement | null>;
  sections: LaidOutText["sections"];
}) {
  const [current, setCurrent] = useState(sections[0]?.start);

  useEffect(() => {
    const find = () => {
      const passed = sections.filter((section) => {
        const heading = root.current?.querySelector(`[data-start="${section.start}"]`);
        return heading ? heading.getBoundingClientRect().top < window.innerHeight * 0.3 : false;
      });
      setCurrent(passed.at(-1)?.start ?? sections[0]?.start);
    };
    let frame = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(find);
    };
    find();
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", onScroll);
    };
  }, [root, sections]);

  if (sections.length < 2) return null;
  return (
    <nav aria-label="Sections" className="sticky top-4 text-sm text-muted">
      <p className="smallcaps mb-1.5">Sections</p>
      <ul>
        {sections.map((section) => (
          <li key={section.start}>
            <button
              type="button"
              aria-current={section.start === current || undefined}
              onClick={() =>
                root.current?.querySelector(`[data-start="${section.start}"]`)?.scrollIntoView({ block: "start" })
              }
              className={cn(
                "min-h-6 py-1 text-start hover:text-ink",
                section.start === current && "font-semibold text-ink",
              )}
            >
              <bdi>{section.title}</bdi>
              {section.claims > 0 ? ` · ${section.claims}` : null}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
