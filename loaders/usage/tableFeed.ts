import type { ExtractFile } from "../project/extractFile.js";
import type { RowsHead, RowVisitor } from "../read/delimitedRows.js";
import { delimitedRows } from "../read/delimitedRows.js";
import type { RawExtract } from "../read/rawExtract.js";
import { readExtract, receiveExtract, refuseRows } from "../read/readExtract.js";

/** The rows of an extract, one after the other, as often as they are asked for. */
export interface TableFeed {
  readonly sha256: string;
  readonly bytes: number;
  /** Tells the head of the table, then every row; returns the number of rows. */
  readonly read: (begin: (head: RowsHead) => RowVisitor) => Promise<number>;
}

/**
 * Opens an extract, refusing what `readExtract` refuses, some of it only once the rows are read. A delimited file is
 * read row by row, however large; files of other formats are held whole.
 */
export async function openFeed(dataRoot: string, file: ExtractFile): Promise<TableFeed> {
  if (file.format !== "csv") return feedOf(await readExtract(dataRoot, file));
  const received = await receiveExtract(dataRoot, file);
  const { sha256, bytes } = received.scan;
  return {
    sha256,
    bytes,
    read: async (begin) => {
      const rows = await delimitedRows(received, file, begin);
      refuseRows(received, file, rows);
      return rows;
    }
  };
}

/** The rows of an extract that is held whole. */
export function feedOf({ columns, cells, rows, sha256, bytes, linesAbove = 1 }: RawExtract): TableFeed {
  return {
    sha256,
    bytes,
    read: (begin) => {
      const { wanted, visit } = begin({ columns, labels: null, linesAbove });
      const own = columns.map(() => "");
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < own.length; column++) if (wanted[column]) own[column] = cells[column]![row]!;
        visit(own, row);
      }
      return Promise.resolve(rows);
    }
  };
}
