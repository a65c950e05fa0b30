type Rows = Map<string, string>;

/** Splits a Flight stream into its rows by id. Text rows (T) say how many bytes they have; all others end with the line. */
function rowsOf(bytes: Buffer): Rows {
  const rows: Rows = new Map();
  let at = 0;
  while (at < bytes.length) {
    const colon = bytes.indexOf(":", at);
    if (colon < 0) break;
    const id = bytes.toString("latin1", at, colon);
    const begin = colon + 1;
    if (bytes.toString("latin1", begin, begin + 1) === "T") {
      const comma = bytes.indexOf(",", begin);
      const end = comma + 1 + Number.parseInt(bytes.toString("latin1", begin + 1, comma), 16);
      rows.set(id, JSON.stringify(`$$${bytes.toString("utf8", comma + 1, end)}`));
      at = end;
      continue;
    }
    const newline = bytes.indexOf("\n", begin);
    const end = newline < 0 ? bytes.length : newline;
    rows.set(id, bytes.toString("utf8", begin, end));
    at = end + 1;
  }
  return rows;
}

function plainValue(rows: Rows, id: string): unknown {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`The answer has no row ${id}.`);
  if (row.startsWith("E")) throw new Error(`The action threw: ${row.slice(1)}`);
  return JSON.parse(row, (_key, value: unknown) => {
    if (typeof value !== "string" || !value.startsWith("$")) return value;
    if (value.startsWith("$$")) return value.slice(1);
    if (value === "$undefined") return undefined;
    if (value.startsWith("$D")) return new Date(value.slice(2));
    const reference = /^\$@?([0-9a-f]+)$/.exec(value)?.[1];
    if (reference === undefined) throw new Error(`A value that is not plain data: ${value}`);
    return plainValue(rows, reference);
  });
}

/** What a server action answered, out of the Flight stream of its response. Throws when the action threw. */
export function actionResult(body: Buffer): unknown {
  const rows = rowsOf(body);
  const first = rows.get("0");
  const reference = /"a":"\$@([0-9a-f]+)"/.exec(first ?? "")?.[1];
  if (reference === undefined) throw new Error(`This is no answer of an action: ${body.toString("utf8", 0, 300)}`);
  return plainValue(rows, reference);
}

/** The arguments of a call as React's encodeReply writes plain data: JSON in which a leading "$" is doubled. */
export function encodeArguments(given: readonly unknown[]): string {
  return JSON.stringify(given, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith("$") ? `$${value}` : value === undefined ? "$undefined" : value,
  );
}
