/** A dot before what is unread, and the word for whoever does not see it. */
export function UnreadMark() {
  return (
    <>
      <span aria-hidden className="me-1.5 inline-block size-2 rounded-full bg-ink align-middle" />
      <span className="sr-only">Unread: </span>
    </>
  );
}
