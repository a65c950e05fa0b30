/** How a number compares with the largest of its table: a picture beside the number, which says it. */
export function Bar({ count, most }: { count: number; most: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none" className="block h-2 w-full min-w-16">
      <rect width="100" height="1" className="fill-rule/50" />
      <rect width={most === 0 ? 0 : (count / most) * 100} height="1" className="fill-muted" />
    </svg>
  );
}
