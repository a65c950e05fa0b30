import { expect, test } from "@playwright/test";
import { parseContentType, settleType } from "@/lib/fetching/media-type";
import { fileKind } from "@/lib/fetching/signatures";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test("a content type is split into type and charset, however it is written", () => {
  expect(parseContentType("Text/HTML; Charset=UTF-8")).toEqual({ mediaType: "text/html", charset: "UTF-8" });
  expect(parseContentType('text/plain; boundary=x; charset="windows-1251"')).toMatchObject({ charset: "windows-1251" });
  expect(parseContentType(undefined)).toEqual({ mediaType: "", charset: null });
});

const KINDS: [string, string | null][] = [
  ["%PDF-1.4", "pdf"],
  ["\n %PDF-1.4", "pdf"],
  ["About %PDF-1.4 headers", null],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["GIF89a", "gif"],
  ["RIFF\0\0\0\0WEBPVP8 ", "webp"],
  ["RIFF\0\0\0\0AVI LIST", "video"],
  ["An essayWEBP", null],
  ["\0\0\0\x20ftypisom", "video"],
  ["\x1a\x45\xdf\xa3", "video"],
  ["PK\x03\x04", "archive"],
  ["\x1f\x8b\x08\0", "archive"],
  ["\xd0\xcf\x11\xe0\xa1\xb1", "office"],
  ["{\\rtf1", "rtf"],
  ["<!doctype html>", null],
  ["Plain words.", null],
  ["", null],
];
for (const [content, kind] of KINDS) {
  test(`${JSON.stringify(content)} is ${kind ?? "no known file"}`, () => {
    expect(fileKind(bytes(content))).toBe(kind);
  });
}

test("an untyped answer is a page when it begins like one and text when it does not", () => {
  expect(settleType("", bytes("\n<!DOCTYPE html><p>"), "page")).toEqual({ ok: true, data: "text/html" });
  expect(settleType("application/octet-stream", bytes("Plain words."), "page")).toEqual({
    ok: true,
    data: "text/plain",
  });
});
