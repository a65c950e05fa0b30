import { createLoader, createParser } from "nuqs/server";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

const isDay = (text: string) =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const parseAsDay = createParser<string>({
  parse: (text) => (isDay(text) ? text : null),
  serialize: (day) => day,
});

/** A day stands for its last millisecond in UTC. */
const parseAsInstant = createParser<Date>({
  parse: (text) => {
    if (isDay(text)) return new Date(`${text}T23:59:59.999Z`);
    return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text) : null;
  },
  serialize: (instant) => {
    const text = instant.toISOString();
    return text.endsWith("T23:59:59.999Z") ? text.slice(0, 10) : text;
  },
  eq: (a, b) => a.getTime() === b.getTime(),
});

/** The "as of" of a ledger: what had been said by a day, as far as it was recorded by a day or an instant in UTC. */
export const ledgerSearchParams = { said: parseAsDay, recorded: parseAsInstant };

export const loadLedgerParams = createLoader(ledgerSearchParams);
