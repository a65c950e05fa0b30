import type { ImportField } from "./schema";

/** A column of a file: its heading and the first cells that are not empty. */
export type ImportColumn = { heading: string; samples: string[] };

/** A file as it was understood before anybody said anything about it. */
export type ImportPreview = {
  id: string;
  name: string;
  size: number;
  encoding: string;
  separator: string;
  columns: ImportColumn[];
  /** Columns that their heading names, by their place. */
  guess: Record<ImportField, number | null>;
};

/** Something in a file that cannot be imported. `row` as a spreadsheet counts; `column` is its heading, or null for the whole row. */
export type ImportFault = { row: number; column: string | null; value: string; wrong: string; remedy: string };

/** A row that probably says what a claim of the desk or another row says. */
export type ImportDuplicate = { row: number; text: string } & (
  | { of: "claim"; alike: boolean; claim: { id: string; number: number; statement: string } }
  | { of: "row"; other: number }
);

export type ImportCheck = {
  rows: number;
  /** Rows with nothing in them. */
  empty: number;
  /** All of them, or as many as one answer holds; `faultCount` counts all. */
  faults: ImportFault[];
  faultCount: number;
  faultyRows: number;
  /** The same again: at the desk, or further up in the file. Imported only when that is asked for. */
  duplicates: ImportDuplicate[];
  sameCount: number;
  alikeCount: number;
  /** How many rows were compared with the desk for likeness; the others for sameness alone. */
  compared: number;
  /** Rows that an earlier import brought. */
  before: number;
  newParties: number;
  newSources: number;
};

export type ImportReport = {
  rows: number;
  claims: number;
  parties: number;
  sources: number;
  before: number;
  skipped: number;
};
