"use client";

import { useEffect, useState } from "react";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import type { ToldItem } from "@/lib/notifications/types";
import { formatInstant } from "@/lib/shared/dates";
import { UnreadMark } from "./unread-mark";

/** The newest ten, read when the list is opened. `onFollow` is called when one of them is gone to. */
export function NewestList({ onFollow }: { onFollow: (href: string) => void }) {
  const [items, setItems] = useState<readonly ToldItem[] | "failed" | null>(null);
  useEffect(() => {
    let current = true;
    readNewest().then(
      (found) => current && setItems(found),
      () => current && setItems("failed"),
    );
    return () => {
      current = false;
    };
  }, []);
  if (items === null) return <Skeleton lines={4} label="Loading notifications" />;
  if (items === "failed")
    return <p role="alert">The notifications could not be loaded. Close the list and open it again.</p>;
  if (items.length === 0) return <p className="meta">Nobody has told you anything yet.</p>;
  return (
    <ul>
      {items.map(({ id, words, href, at, read, claim, many }) => (
        <li key={id} className="border-b border-rule py-1.5 last:border-0">
          <Link
            href={href}
            prefetch={false}
            onClick={() => onFollow(href)}
            className="block text-ink no-underline hover:underline"
          >
            {read ? null : <UnreadMark />}
            <span className={read ? "" : "font-semibold"}>{words}</span>
          </Link>
          {many ? null : (
            <span className="meta block truncate">
              <span className="code">C-{claim.number}</span> {claim.statement}
            </span>
          )}
          <span className="meta">{formatInstant(at)}</span>
        </li>
      ))}
    </ul>
  );
}

async function readNewest(): Promise<ToldItem[]> {
  const response = await fetch("/desk/notifications/newest");
  if (!response.ok) throw new Error(`The notifications answered ${response.status}.`);
  return (await response.json()) as ToldItem[];
}
