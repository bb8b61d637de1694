import { createHash } from "node:crypto";

/** Words of fewer characters stand anywhere; those of digits alone are counts, unless they are long. */
const shortest = 5;
const longNumber = 9;
/** Lines with fewer cells are no rows of a survey; longer ones are scripts. */
const fewestCells = 3;
const longestLine = 4000;

/** The trace of a row, whatever separates its cells. */
export function rowTrace(cells: readonly string[]): bigint {
  return trace(cells.map((cell) => cell.trim()).join("\u001f"));
}

/** The trace of a pseudonym; null of one that could be any number. */
export function wordTrace(word: string): bigint | null {
  const plain = word.trim();
  return plain.length < shortest || (/^\d+$/.test(plain) && plain.length < longNumber) ? null : trace(`word ${plain}`);
}

/** The traces of every line of a text that may be a row of cells. */
export function lineTraces(text: string): bigint[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (line.length > longestLine) return [];
    return [";", ",", "\t", "|"].flatMap((separator) => {
      const cells = line.split(separator);
      return cells.length < fewestCells ? [] : [rowTrace(cells.map((cell) => cell.replace(/^"(.*)"$/, "$1")))];
    });
  });
}

function trace(text: string): bigint {
  return createHash("sha256").update(text).digest().readBigUInt64LE();
}
