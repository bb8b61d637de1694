import type { UsageCount } from "../harmonise/usageCounts.js";
import { UsageCounts } from "../harmonise/usageCounts.js";
import type { UsagePlace } from "../harmonise/usageCategories.js";
import type { UsageTable } from "../project/usageTable.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import { noteCount } from "./countFindings.js";
import { FindingRows } from "./findingRows.js";
import { printedCounts } from "./printedCounts.js";
import type { RowReader } from "./readUsage.js";

const everybody: UsagePlace = { kind: "category", sex: "all", age: "all", cells: [] };

/** The counts of a table whose rows are measures. */
export class MeasureRows implements RowReader {
  private readonly found = new FindingRows();
  private readonly rows: { readonly rows: number[]; readonly counts: UsageCounts }[];
  private readonly nameAt: number;
  private readonly valueAt: number;

  constructor(
    columns: readonly string[],
    private readonly table: UsageTable
  ) {
    this.nameAt = columns.indexOf(table.measureColumn!);
    this.valueAt = columns.indexOf(table.valueColumn!);
    this.rows = table.measures.map(() => ({ rows: [], counts: new UsageCounts() }));
  }

  add(cells: readonly string[], row: number): void {
    const name = cells[this.nameAt]!.trim();
    this.table.measures.forEach(({ column, scale, bound }, index) => {
      if (column !== name) return;
      const { rows, counts } = this.rows[index]!;
      rows.push(row);
      const text = cells[this.valueAt]!.trim();
      if (rows.length > 1 || text === "") return;
      const count = printedCounts(this.table, scale)(text);
      noteCount(this.found, count, { column, text, row }, bound);
      if (count !== null && count !== "not_available") counts.add(everybody, count.value, null);
    });
  }

  diagnostics(place: string): Diagnostic[] {
    const rows = this.table.measures.flatMap(({ column: name }, index) => {
      const found = this.rows[index]!.rows;
      if (found.length === 0)
        return [finding("missing_row", place, { ru: `нет строки «${name!}»`, en: `no row "${name!}"` })];
      if (found.length === 1) return [];
      return [
        finding(
          "repeated_row",
          place,
          { ru: `больше одной строки «${name!}»`, en: `row "${name!}" more than once` },
          found
        )
      ];
    });
    return [...rows, ...this.found.diagnostics(place)];
  }

  counts(): readonly (readonly UsageCount[])[] {
    return this.rows.map(({ counts }) => counts.counts());
  }
}
