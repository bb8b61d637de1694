import type { Text } from "../../src/components/view.js";
import type { ExtractFile } from "../project/extractFile.js";
import { ExtractError } from "./extractError.js";
import type { ByteScan } from "./scanBytes.js";

/** Formats that are told by their first bytes. */
const signatures: readonly { bytes: string; what: Text; format: ExtractFile["format"] | null }[] = [
  { bytes: "504b0304", what: { ru: "zip-файл, например книга", en: "a zip file, such as a workbook" }, format: "xlsx" },
  { bytes: "24464c32", what: { ru: "файл SPSS", en: "an SPSS file" }, format: "sav" },
  { bytes: "24464c33", what: { ru: "файл SPSS", en: "an SPSS file" }, format: "sav" },
  { bytes: "50415231", what: { ru: "файл Parquet", en: "a Parquet file" }, format: "parquet" },
  {
    bytes: "d0cf11e0a1b11ae1",
    what: { ru: "зашифрованная книга или книга Excel 97–2003", en: "an encrypted workbook, or one of Excel 97–2003" },
    format: null
  },
  { bytes: "25504446", what: { ru: "файл PDF", en: "a PDF file" }, format: null },
  { bytes: "1f8b", what: { ru: "файл gzip", en: "a gzip file" }, format: null },
  { bytes: "377abcaf271c", what: { ru: "файл 7z", en: "a 7z file" }, format: null },
  { bytes: "526172211a07", what: { ru: "файл rar", en: "a rar file" }, format: null }
];

/** The streams of an encrypted workbook (ECMA-376 in a compound file) are named in UTF-16. */
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/** Throws an ExtractError where the first bytes or the size are not those of the declared file. */
export function refuseFormat(name: string, file: ExtractFile, scan: ByteScan): void {
  if (scan.bytes === 0)
    throw new ExtractError(name, "empty", null, { ru: "в файле ничего нет", en: "the file holds nothing" });
  if (isWebPage(scan.start))
    throw new ExtractError(name, "html", 1, {
      ru: "веб-страница или XML, а не таблица",
      en: "a web page or XML, not a table"
    });
  const found = signatures.find(({ bytes }) => scan.start.subarray(0, bytes.length / 2).toString("hex") === bytes);
  if (found?.bytes.startsWith("d0cf") === true) refuseCompound(name, scan);
  if (found !== undefined && found.format !== file.format) {
    throw new ExtractError(name, "format", null, {
      ru: `${found.what.ru}; в кодовой книге сказано ${file.format}`,
      en: `${found.what.en}; the codebook says ${file.format}`
    });
  }
  if (found === undefined && signatures.some(({ format }) => format === file.format)) {
    throw new ExtractError(name, "format", null, {
      ru: `не файл формата ${file.format}, как бы он ни назывался`,
      en: `not a file of format ${file.format}, whatever its name`
    });
  }
  if (file.bytes === null || file.bytes === scan.bytes) return;
  const rule = scan.bytes < file.bytes ? "cut_off" : "size";
  throw new ExtractError(name, rule, null, {
    ru: `ожидалось байт: ${file.bytes}, найдено: ${scan.bytes}`,
    en: `${file.bytes} bytes expected, ${scan.bytes} found`
  });
}

/** Tells HTML and XML in any of the encodings that text comes in. */
export function isWebPage(start: Buffer): boolean {
  const text = start
    .subarray(0, 2048)
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^(ï»¿|ÿþ|þÿ)/, "")
    .trimStart();
  return /^(<!--.*?-->\s*)?<(!doctype|html|head|body|meta|table|\?xml)/is.test(text);
}

function refuseCompound(name: string, scan: ByteScan): never {
  const rule = scan.hasEncryptedPackage ? "encrypted" : "format";
  const found =
    rule === "encrypted"
      ? {
          ru: "книга защищена паролем: сохраните её без пароля",
          en: "the workbook is protected with a password: save it without one"
        }
      : {
          ru: "книга Excel 97–2003 (.xls): сохраните её как .xlsx",
          en: "a workbook of Excel 97–2003 (.xls): save it as .xlsx"
        };
  throw new ExtractError(name, rule, null, found);
}

/** Whether a piece of a file names the stream of an encrypted workbook. */
export function namesEncryptedPackage(piece: Buffer): boolean {
  return piece.includes(encryptedPackage);
}
