import { readFile } from "node:fs/promises";
import iconv from "iconv-lite";
import type { Encoding } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import type { ReceivedExtract } from "./readExtract.js";
import { refuseText } from "./refuseText.js";

/** Text is read whole: longer than a string of the engine can be, it is refused. */
const largest = 400_000_000;

/** The text of a file, without its byte order mark. Throws an ExtractError where it is no text in that encoding. */
export async function decodeText({ name, path, scan }: ReceivedExtract, encoding: Encoding): Promise<string> {
  refuseText(name, encoding, scan);
  if (scan.bytes > largest) {
    throw new ExtractError(name, "too_large", null, {
      ru: `${scan.bytes} байт; такими большими бывают только таблицы использования в текстовых файлах`,
      en: `${scan.bytes} bytes; only delimited usage tables may be as large`
    });
  }
  const text = iconv.decode(await readFile(path), encoding);
  const half = encoding.startsWith("utf-16") ? text.search(/\p{Surrogate}/u) : -1;
  if (half >= 0) {
    const line = text.slice(0, half).split("\n").length;
    throw new ExtractError(name, "encoding", line, {
      ru: `половина знака: это не ${encoding}, как сказано`,
      en: `half of a character: not ${encoding}, as declared`
    });
  }
  return text;
}
