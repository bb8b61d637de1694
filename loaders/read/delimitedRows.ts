import iconv from "iconv-lite";
import type { DelimitedFile } from "../project/extractFile.js";
import { CellTexts } from "./cellTexts.js";
import { decodeCell } from "./decodeCell.js";
import { ExtractError } from "./extractError.js";
import { checkFooter } from "./frameTable.js";
import { headerNames } from "./headerNames.js";
import type { ReceivedExtract } from "./readExtract.js";
import { unifyLineEnds } from "./readDelimited.js";
import { dialectOf, readRecords } from "./readRecords.js";
import type { Dialect, RecordSplitter } from "./recordSplitter.js";
import { refuseDelimiter } from "./refuseDelimiter.js";
import { refuseOpenEnd, refuseText } from "./refuseText.js";

/** What stands above the rows of a delimited file. */
export interface RowsHead {
  readonly columns: readonly string[];
  /** By column, what other header rows say of it; null where none do. */
  readonly labels: readonly (string | null)[] | null;
  /** Lines of the file above the first row. */
  readonly linesAbove: number;
}

export interface RowVisitor {
  /** By column: cells of any other are not decoded, and come blank. */
  readonly wanted: readonly boolean[];
  /** Is given every row in turn, from 0. The array of its cells is used again for the next row. */
  readonly visit: (cells: readonly string[], row: number) => void;
}

/** A record that may still turn out to be the end of the table or a footer. */
interface Held {
  readonly cells: string[];
  readonly line: number;
}

/**
 * Reads the rows of a delimited file one after the other, exactly in the dialect that its codebook declares: what
 * `readDelimited` reads as a whole, in memory for some rows. Equal cells share one string.
 *
 * @param begin is told the head of the table before its first row
 * @returns the number of rows
 * @throws ExtractError as `readDelimited`
 */
export async function delimitedRows(
  received: ReceivedExtract,
  file: DelimitedFile,
  begin: (head: RowsHead) => RowVisitor
): Promise<number> {
  const { name, scan } = received;
  refuseText(name, file.encoding, scan);
  const dialect = await dialectOf(received, file);
  refuseOpenEnd(name, file, (dialect.lineEnd === 10 ? "\n" : "") + scan.end.toString("latin1").replaceAll("\0", ""));
  let width = 0;
  try {
    const rows = await readRows(received, file, dialect, (head) => {
      width = head.columns.length;
      return begin(head);
    });
    if (width === 1) refuseDelimiter(name, textAtStart(received, file), file);
    return rows;
  } catch (error) {
    if (error instanceof ExtractError) refuseDelimiter(name, textAtStart(received, file), file);
    throw error;
  }
}

/** Whole lines of the first 64 KiB, below those that are skipped. */
function textAtStart({ scan }: ReceivedExtract, { encoding, skipRows }: DelimitedFile): string {
  const text = unifyLineEnds(iconv.decode(scan.start, encoding));
  const lines = (scan.bytes > scan.start.length ? text.slice(0, text.lastIndexOf("\n") + 1) : text).split("\n");
  return lines.slice(skipRows).join("\n");
}

async function readRows(
  received: ReceivedExtract,
  file: DelimitedFile,
  dialect: Dialect,
  begin: (head: RowsHead) => RowVisitor
): Promise<number> {
  const { name } = received;
  const decode = decodeCell(file.encoding, dialect);
  const texts: CellTexts[] = [];
  const header: string[][] = [];
  const held: Held[] = [];
  let blanks: Held[] = [];
  let [isAbove, isBelow, isFirst, isWide, width, rows] = [file.tableFrom !== null, false, true, false, 0, 0];
  let visitor: RowVisitor | null = null;
  let cells: string[] = [];

  const textAt = (splitter: RecordSplitter, buffer: Buffer<ArrayBuffer>, column: number): string =>
    (texts[column] ??= new CellTexts(decode)).read(buffer, splitter.starts[column]!, splitter.ends[column]!);
  const allTexts = (splitter: RecordSplitter, buffer: Buffer<ArrayBuffer>): string[] =>
    Array.from({ length: splitter.count }, (_, column) => textAt(splitter, buffer, column));

  const start = (first: number, line: number): RowVisitor => {
    width = header.reduce((widest, row) => Math.max(widest, row.length), file.headerRows === 0 ? first : 0);
    const frame = file.headerRows === 0 ? { ...file, headerNames: "numbered" as const } : file;
    const { columns, labels } = headerNames(
      name,
      header.length > 0 ? header : [[]],
      width,
      frame,
      line - header.length
    );
    cells = columns.map(() => "");
    return begin({ columns, labels, linesAbove: line - 1 });
  };
  const checkWidth = (count: number, line: number): void => {
    if (count !== width) {
      throw new ExtractError(name, "ragged", line, {
        ru: `ожидалось столбцов: ${width}, найдено: ${count}`,
        en: `${width} columns expected, ${count} found`
      });
    }
  };
  const deliver = ({ cells: own, line }: Held): void => {
    visitor ??= start(own.length, line);
    checkWidth(own.length, line);
    visitor.visit(own, rows);
    rows += 1;
  };
  const hold = (record: Held): void => {
    held.push(record);
    if (held.length > file.footer.length) deliver(held.shift()!);
  };

  await readRecords(received, file, dialect, (splitter, buffer, index) => {
    const line = file.skipRows + index + 1;
    if (isBelow) return;
    if (isAbove) {
      if (textAt(splitter, buffer, 0).trim() !== file.tableFrom) return;
      isAbove = false;
    } else if (!isFirst && file.tableTo !== null && textAt(splitter, buffer, 0).trim() === file.tableTo) {
      isBelow = true;
      return;
    }
    isFirst = false;
    if (header.length < file.headerRows) {
      header.push(allTexts(splitter, buffer));
      isWide ||= splitter.count > 1;
      if (header.length === file.headerRows) visitor = start(0, line + 1);
      return;
    }
    const isBlank = isBlankRecord(splitter);
    if (isBlank && isWide && splitter.count === 1) return;
    if (isBlank && file.tableTo === null) {
      blanks.push({ cells: new Array<string>(splitter.count).fill(""), line });
      return;
    }
    if (blanks.length > 0) {
      blanks.forEach(hold);
      blanks = [];
    }
    if (file.footer.length > 0 || visitor === null) return hold({ cells: allTexts(splitter, buffer), line });
    checkWidth(splitter.count, line);
    const { wanted } = visitor;
    for (let column = 0; column < width; column++) if (wanted[column]) cells[column] = textAt(splitter, buffer, column);
    visitor.visit(cells, rows);
    rows += 1;
  });

  if (isAbove) {
    throw new ExtractError(name, "header", null, {
      ru: `ни одна строка не начинается с «${file.tableFrom!}», как говорит table_from`,
      en: `no row begins with "${file.tableFrom!}", as table_from says`
    });
  }
  if (file.tableTo !== null && !isBelow) {
    throw new ExtractError(name, "footer", null, {
      ru: `ни одна строка не начинается с «${file.tableTo}», как говорит table_to`,
      en: `no row begins with "${file.tableTo}", as table_to says`
    });
  }
  if (header.length < file.headerRows || held.length < file.footer.length) {
    throw new ExtractError(name, "header", null, {
      ru: `ожидалось строк заголовка: ${file.headerRows}`,
      en: `${file.headerRows} header rows expected`
    });
  }
  checkFooter(
    name,
    held.map((record) => record.cells),
    file.footer,
    rows
  );
  if (visitor === null) start(0, file.skipRows + 1);
  return rows;
}

function isBlankRecord({ starts, ends, count }: RecordSplitter): boolean {
  for (let cell = 0; cell < count; cell++) if (starts[cell] !== ends[cell]) return false;
  return true;
}
