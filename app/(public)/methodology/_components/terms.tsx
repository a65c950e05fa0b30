/** Words and what they mean. */
export function Terms({ items }: { items: readonly { term: string; text: string }[] }) {
  return (
    <dl className="grid max-w-[68ch] grid-cols-[minmax(2rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {items.map(({ term, text }) => (
        <div key={term} className="col-span-2 grid grid-cols-subgrid">
          <dt className="font-semibold">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
