import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { type Parser, parse } from "csv-parse";
import { parse as parseText } from "csv-parse/sync";

/** One row of a file. `row` counts as a spreadsheet does; `broken` instead of cells when its quotation marks do not fit. */
export type CsvRecord = { row: number; cells: string[]; broken: string | null };

/** A record longer than this is taken for one whose quotation mark was never closed, in characters. */
const LONGEST_RECORD = 100_000;
/** So much is read at once, in bytes: everything else that the desk does goes on between two slices, even when each byte is a row. */
const SLICE = 16 * 1024;
const LINE_ENDS = ["\r\n", "\n", "\r"];

/**
 * Reads records as the text comes. A row with a quotation mark that is never closed does not take the rest of the file with it: it is
 * answered as broken, and reading goes on at the next line.
 */
export async function* readRecords(text: AsyncIterable<string>, separator: string): AsyncGenerator<CsvRecord> {
  const held = new HeldText(text);
  let row = 0;
  for (let run = new Run(separator); ; ) {
    const slice = await held.next();
    await breathe();
    const error = await run.feed(slice);
    for (const cells of run.take()) {
      row += 1;
      yield { row, cells, broken: null };
    }
    if (error === null) {
      held.keepFrom(run.read);
      if (slice === null) return;
      continue;
    }
    const code = codeOf(error);
    if (code === null) throw error;
    held.keepFrom(run.read);
    const line = await held.takeLine();
    row += 1;
    yield code === "INVALID_OPENING_QUOTE" && line.length <= LONGEST_RECORD
      ? { row, cells: literal(line, separator), broken: null }
      : { row, cells: [], broken: line.slice(0, 1_000) };
    run = new Run(separator);
  }
}

/** One parser, from the beginning of a record until the end of the text or the first quotation mark that does not fit. */
class Run {
  /** Bytes that have become records. */
  read = 0;
  private records: string[][] = [];
  private readonly parser: Parser;

  constructor(separator: string) {
    this.parser = parse({
      delimiter: separator,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      // What was read before an error is kept here: the stream would drop it.
      on_record: (cells: string[], { bytes }) => {
        this.records.push(cells);
        this.read = bytes;
        return null;
      },
    });
    this.parser.on("error", () => {});
    this.parser.resume();
  }

  /** Hands over the next bytes, or with null the end. Answers what the parser stopped at. */
  feed(slice: Buffer | null): Promise<Error | null> {
    return new Promise((resolve) => {
      const done = (error?: Error | null) => resolve(error ?? null);
      if (slice === null) this.parser.end(done);
      else this.parser.write(slice, done);
    });
  }

  take(): string[][] {
    const { records } = this;
    this.records = [];
    return records;
  }
}

/** Marks inside a cell that does not begin with one stand for themselves, as spreadsheets read them. */
function literal(line: string, separator: string): string[] {
  const [cells = []] = parseText(line, { delimiter: separator, relax_quotes: true, relax_column_count: true });
  return cells;
}

function codeOf(error: Error): string | null {
  const code = "code" in error ? String(error.code) : "";
  return /^(CSV_|INVALID_OPENING_QUOTE)/.test(code) ? code : null;
}

/** The bytes that are not known yet to have become records, counted from where the present parser began. */
class HeldText {
  private readonly rest: AsyncIterator<string>;
  private bytes: Buffer = Buffer.alloc(0);
  /** How many bytes of this run stand before `bytes`, and how many of `bytes` its parser has. */
  private before = 0;
  private given = 0;

  constructor(text: AsyncIterable<string>) {
    this.rest = text[Symbol.asyncIterator]();
  }

  /** The next slice of what the parser has not got yet; null at the end of the text. */
  async next(): Promise<Buffer | null> {
    while (this.given === this.bytes.length) if (!(await this.pull())) return null;
    const slice = this.bytes.subarray(this.given, this.given + SLICE);
    this.given += slice.length;
    return slice;
  }

  /** Forgets what stands before this byte of the run. */
  keepFrom(byte: number): void {
    const length = byte - this.before;
    this.bytes = this.bytes.subarray(length);
    this.given -= length;
    this.before = byte;
  }

  /** Takes the next line away; the next parser begins behind it. */
  async takeLine(): Promise<string> {
    let end = lineEnd(this.bytes);
    while (end === null && (await this.pull())) end = lineEnd(this.bytes);
    const line = this.bytes.subarray(0, end ?? this.bytes.length);
    this.bytes = this.bytes.subarray(line.length);
    this.before = 0;
    this.given = 0;
    return line.toString("utf8").replace(/[\r\n]+$/, "");
  }

  private async pull(): Promise<boolean> {
    const { done, value } = await this.rest.next();
    if (done) return false;
    this.bytes = Buffer.concat([this.bytes, Buffer.from(value, "utf8")]);
    return true;
  }
}

/** Where the first line ends, its line end included; null when it may go on. */
function lineEnd(bytes: Buffer): number | null {
  const feed = bytes.indexOf(0x0a);
  const carriage = bytes.indexOf(0x0d);
  if (carriage >= 0 && (feed < 0 || carriage < feed)) {
    if (carriage + 1 === bytes.length) return null;
    return bytes[carriage + 1] === 0x0a ? carriage + 2 : carriage + 1;
  }
  return feed < 0 ? null : feed + 1;
}
