import "server-only";

/**
 * Finds out how the bytes of a file are to be read while they go by: a byte order mark decides, else it is UTF-8 as long as all of it
 * is, else windows-1252, which reads every file of old Western European programs.
 */
export class EncodingWatch {
  private marked: string | null = null;
  private started = false;
  private isUtf8 = true;
  private readonly utf8 = new TextDecoder("utf-8", { fatal: true });

  /** The next bytes; the first call gets three at least, if there are as many. */
  see(bytes: Uint8Array): void {
    if (!this.started) this.marked = byMark(bytes);
    this.started = true;
    if (this.marked === null) this.decodes(bytes, true);
  }

  /** What it turned out to be, by its WHATWG name. */
  end(): string {
    if (this.marked !== null) return this.marked;
    this.decodes(new Uint8Array(), false);
    return this.isUtf8 ? "utf-8" : "windows-1252";
  }

  private decodes(bytes: Uint8Array, stream: boolean): void {
    if (!this.isUtf8) return;
    try {
      this.utf8.decode(bytes, { stream });
    } catch {
      this.isUtf8 = false;
    }
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}
