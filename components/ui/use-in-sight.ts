import { type RefObject, useEffect, useRef } from "react";

/** For a row that scrolls sideways: brings what is marked as current into sight whenever it becomes another. */
export function useInSight<T extends HTMLElement>(current: string | null): RefObject<T | null> {
  const row = useRef<T>(null);
  useEffect(() => {
    if (current !== null)
      row.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return row;
}
