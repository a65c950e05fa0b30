import { expect, test } from "@playwright/test";
import { decodeText } from "@/lib/articles/decode-bytes";

const WORDS = "Le préfet a démenti : « aucune digue n’a cédé », dit-il. Coût : 40 €.";
const RUSSIAN = "Министр опроверг это сообщение и назвал его выдумкой. Дата: 12.09.2023, сумма 40.";

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
const marked = (mark: number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes]);
/** windows-1251 for the letters of RUSSIAN: Cyrillic А to я are consecutive there. */
const cp1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

const READ: [string, Uint8Array, Parameters<typeof decodeText>[1], string, string][] = [
  ["UTF-8", utf8(WORDS), {}, "utf-8", WORDS],
  ["UTF-8 with a mark", marked([0xef, 0xbb, 0xbf], utf8(WORDS)), {}, "utf-8", WORDS],
  ["UTF-16 little endian with a mark", marked([0xff, 0xfe], utf16(WORDS)), {}, "utf-16le", WORDS],
  ["UTF-16 big endian with a mark", marked([0xfe, 0xff], utf16(WORDS, true)), {}, "utf-16be", WORDS],
  ["UTF-16 little endian without a mark", utf16(WORDS), {}, "utf-16le", WORDS],
  ["UTF-16 big endian without a mark", utf16(WORDS, true), {}, "utf-16be", WORDS],
  ["Russian UTF-16 without a mark", utf16(RUSSIAN), {}, "utf-16le", RUSSIAN],
  ["Russian UTF-16 called UTF-8", utf16(RUSSIAN, true), { charset: "utf-8" }, "utf-16be", RUSSIAN],
  ["Latin-1 that declares nothing", latin1("Le préfet a démenti."), {}, "windows-1252", "Le préfet a démenti."],
  ["windows-1252 quotation marks", new Uint8Array([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x80]), {}, "windows-1252", "“No” €"],
  ["Latin-1 that is declared", latin1("é"), { charset: "ISO-8859-1" }, "windows-1252", "é"],
  ["UTF-8 called Latin-1", utf8(WORDS), { charset: "latin1" }, "utf-8", WORDS],
  [
    "Latin-1 called UTF-8",
    latin1("Le préfet a démenti."),
    { charset: "utf-8" },
    "windows-1252",
    "Le préfet a démenti.",
  ],
  ["a declared windows-1251", cp1251(RUSSIAN), { charset: "windows-1251" }, "windows-1251", RUSSIAN],
  [
    "a charset in a meta tag",
    cp1251(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${RUSSIAN}`),
    { html: true },
    "windows-1251",
    `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${RUSSIAN}`,
  ],
  [
    "a meta tag that lies about UTF-16",
    utf8('<meta charset="utf-16"><p>é'),
    { html: true },
    "utf-8",
    '<meta charset="utf-16"><p>é',
  ],
  ["an unknown charset", utf8(WORDS), { charset: "x-martian" }, "utf-8", WORDS],
  ["UTF-8 cut inside a character", utf8(WORDS).slice(0, 11), {}, "utf-8", "Le préfet "],
];
for (const [name, bytes, hints, encoding, text] of READ) {
  test(`reads ${name}`, () => {
    const decoded = decodeText(bytes, hints);
    if (!decoded.ok) throw new Error(decoded.message);
    expect(decoded.data.encoding).toBe(encoding);
    expect(decoded.data.text.startsWith(text)).toBe(true);
  });
}

const REFUSED: [string, Uint8Array, RegExp][] = [
  ["an empty file", new Uint8Array(), /empty/],
  ["a file over 5 MB", new Uint8Array(6 * 1024 * 1024).fill(65), /6\.0 MB/],
  ["a PDF", latin1("%PDF-1.7\n"), /PDF/],
  ["an image", latin1("\x89PNG\r\n\x1a\n"), /image/],
  ["a word processor's document", latin1("PK\x03\x04word/document.xml"), /word processor/],
  ["rich text", latin1("{\\rtf1\\ansi Hello}"), /plain text/],
  ["a program", latin1("\x7fELF\x02\x01\x01"), /program/],
  [
    "noise",
    Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7_919 + (index >> 3) * 31) & 0xff),
    /does not contain text/,
  ],
];
for (const [name, bytes, message] of REFUSED) {
  test(`refuses ${name} and says what to do`, () => {
    const refused = decodeText(bytes);
    expect(refused).toMatchObject({ ok: false, code: "INVALID" });
    expect(refused.ok ? "" : refused.message).toMatch(message);
  });
}
