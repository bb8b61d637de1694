import iconv from "iconv-lite";
import type { Encoding } from "../project/extractFile.js";
import type { Dialect } from "./recordSplitter.js";

/** The text of some bytes of a buffer. */
export type DecodeCell = (buffer: Buffer, start: number, end: number) => string;

/**
 * Decodes cells as `RecordSplitter` bounds them: every line end within a cell becomes LF, two quotes become one. Text
 * in UTF-16 is expected as UTF-8.
 */
export function decodeCell(encoding: Encoding, { quote, lineEnd }: Dialect): DecodeCell {
  const decode = decodeBytes(encoding);
  return (buffer, start, end) => {
    const text = decode(buffer, start, end);
    const unified = !text.includes("\r")
      ? text
      : lineEnd === 13
        ? text.replaceAll("\r", "\n")
        : text.replace(/\r+\n/g, "\n");
    return quote === null ? unified : unified.replaceAll('""', '"');
  };
}

function decodeBytes(encoding: Encoding): DecodeCell {
  switch (encoding) {
    case "utf-8":
    case "utf-16le":
    case "utf-16be":
      return (buffer, start, end) => buffer.toString("utf8", start, end);
    case "windows-1251":
    case "windows-1252":
    case "koi8-r":
      return decodeSingleByte(iconv.decode(Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte)), encoding));
  }
}

/** @param characters the character of every byte */
function decodeSingleByte(characters: string): DecodeCell {
  const codes = Uint16Array.from({ length: 256 }, (_, byte) => characters.charCodeAt(byte));
  return (buffer, start, end) => {
    let at = start;
    while (at < end && buffer[at]! < 128) at++;
    if (at === end) return buffer.toString("latin1", start, end);
    let text = "";
    for (at = start; at < end; at++) text += String.fromCharCode(codes[buffer[at]!]!);
    return text;
  };
}
