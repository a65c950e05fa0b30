import type { LucideIcon } from "lucide-react";

const refer = (id: string) => `icon-${id}`;

/** Icons that a long list repeats, drawn once: every `SheetIcon` on the page refers to one of them by its name. */
export function IconSheet({ icons }: { icons: Readonly<Record<string, LucideIcon>> }) {
  return (
    <svg aria-hidden="true" className="hidden">
      {Object.entries(icons).map(([id, Icon]) => (
        <symbol key={id} id={refer(id)} viewBox="0 0 24 24">
          <Icon className="size-6" />
        </symbol>
      ))}
    </svg>
  );
}

/** An icon of the page's `IconSheet`: two elements in place of up to a dozen. */
export function SheetIcon({ id }: { id: string }) {
  return (
    <svg aria-hidden="true" className="lucide">
      <use href={`#${refer(id)}`} />
    </svg>
  );
}
