"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/link";

/** The two dates of the view, in its address: what had been said by a day, and recorded by a day. */
export function AsOfForm({
  address,
  said,
  recorded,
}: {
  address: string;
  said: string | null;
  recorded: string | null;
}) {
  const router = useRouter();
  const id = useId();
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const query = new URLSearchParams();
    for (const name of ["said", "recorded"]) {
      const day = String(data.get(name) ?? "");
      if (day !== "") query.set(name, day);
    }
    router.push(query.size > 0 ? `${address}?${query}` : address);
  }
  return (
    <form onSubmit={show} className="flex flex-wrap items-end gap-3 print:hidden">
      <label htmlFor={`${id}-said`} className="grid gap-1">
        <span className="smallcaps">Said by</span>
        <input
          key={said}
          id={`${id}-said`}
          type="date"
          name="said"
          defaultValue={said ?? ""}
          className="control w-40"
        />
      </label>
      <label htmlFor={`${id}-recorded`} className="grid gap-1">
        <span className="smallcaps">Recorded by</span>
        <input
          key={recorded}
          id={`${id}-recorded`}
          type="date"
          name="recorded"
          defaultValue={recorded ?? ""}
          className="control w-40"
        />
      </label>
      <Button type="submit">Show as of then</Button>
      {said || recorded ? (
        <ButtonLink href={address} variant="quiet">
          Back to now
        </ButtonLink>
      ) : null}
    </form>
  );
}
