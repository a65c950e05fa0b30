const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text from outside, such as a part of an address, can be an id at all. The database refuses the others with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
