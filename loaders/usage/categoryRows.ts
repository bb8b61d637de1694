import type { UsageCategory, UsagePlace } from "../harmonise/usageCategories.js";
import { usageCategories } from "../harmonise/usageCategories.js";
import type { UsageCount } from "../harmonise/usageCounts.js";
import { UsageCounts } from "../harmonise/usageCounts.js";
import type { UsageTable } from "../project/usageTable.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import { showCode } from "../validate/showCode.js";
import { noteCount } from "./countFindings.js";
import { FindingRows } from "./findingRows.js";
import { printedCounts } from "./printedCounts.js";
import type { RowReader } from "./readUsage.js";

/** The counts of a table whose rows or columns are categories. */
export class CategoryRows implements RowReader {
  private readonly strange = new FindingRows();
  private readonly found = new FindingRows();
  private readonly measures: readonly {
    readonly counts: UsageCounts;
    readonly read: ReturnType<typeof printedCounts>;
  }[];
  private readonly categoryOf: (cells: readonly string[]) => UsageCategory;
  private readonly percentAt: number;
  private readonly percents: ReturnType<typeof printedCounts>;
  private readonly seen = { sex: new Set<string>(), age: new Set<string>() };
  private hasTotal = false;
  /** By combination; empty where rows may be added up. */
  private readonly rows = new Map<string, number[]>();

  constructor(
    columns: readonly string[],
    private readonly table: UsageTable
  ) {
    this.categoryOf = usageCategories(columns, table);
    this.measures = table.measures.map(({ scale }) => ({
      counts: new UsageCounts(),
      read: printedCounts(table, scale)
    }));
    this.percentAt = table.percentColumn === null ? -1 : columns.indexOf(table.percentColumn);
    this.percents = printedCounts({ ...table, zero: [] }, 1);
  }

  add(cells: readonly string[], row: number): void {
    const { places, unknown } = this.categoryOf(cells);
    if (unknown !== null) {
      const shown = showCode(unknown.text, knownNames(this.table));
      this.strange.add("unknown_code", unknown.column, shown.en, row, () => shown);
    }
    const percent = this.percentAt < 0 ? null : cells[this.percentAt]!;
    for (const place of places) {
      let isAvailable = false;
      for (let index = 0; index < place.cells.length; index++)
        isAvailable = this.addCount(cells, place, index, percent, row) || isAvailable;
      if (
        percent !== null &&
        place.kind !== "total" &&
        (isAvailable || percent.trim() !== "") &&
        this.percents(percent) === null
      ) {
        const column = this.table.percentColumn!;
        this.found.add("number", column, "", row, () => ({
          ru: `столбец ${column}: не процент`,
          en: `column ${column}: not a percentage`
        }));
      }
      this.notePlace(place, row);
    }
  }

  counts(): readonly (readonly UsageCount[])[] {
    return this.measures.map(({ counts }) => counts.counts());
  }

  diagnostics(place: string, identifying: ReadonlySet<string>): Diagnostic[] {
    const strange = this.strange.diagnostics(place);
    return [
      ...strange.filter(({ columns: [column] }) => !identifying.has(column!)),
      ...this.missing(place, strange.length > 0),
      ...this.repeated(place),
      ...this.found.diagnostics(place)
    ];
  }

  /** Whether the cell says something of the count. */
  private addCount(
    cells: readonly string[],
    place: UsagePlace,
    measure: number,
    percent: string | null,
    row: number
  ): boolean {
    const { index, column } = place.cells[measure]!;
    const { counts, read } = this.measures[measure]!;
    const count = read(cells[index]!);
    if (count === "not_available") return false;
    if (count === null || count.value < 0 || count.bound !== "exact") {
      noteCount(this.found, count, { column, text: cells[index]!, row }, this.table.measures[measure]!.bound);
    }
    if (count !== null) counts.add(place, count.value, percent?.trim() ?? null);
    return true;
  }

  /** Every category is to come, and one combination of them once, unless rows are to be added up. */
  private notePlace({ kind, sex, age }: UsagePlace, row: number): void {
    if (kind === "category") {
      this.seen.sex.add(sex);
      this.seen.age.add(age);
    }
    if (kind === "total") this.hasTotal = true;
    if (this.table.sumOver.length > 0 || kind === "unknown") return;
    const key =
      kind === "total" && this.table.across === null
        ? "total"
        : [kind, sex, age].filter((part) => part !== "all").join(" ");
    const known = this.rows.get(key);
    if (known === undefined) this.rows.set(key, [row]);
    else known.push(row);
  }

  /** @param hasUnknown whether some row may be of a category that seems not to come */
  private missing(place: string, hasUnknown: boolean): Diagnostic[] {
    const { dimensions, totalRow } = this.table;
    const categories = hasUnknown
      ? []
      : dimensions.flatMap(({ domain, codes, column }) =>
          Object.entries(codes)
            .filter(([, category]) => !this.seen[domain].has(category))
            .map(([name]) =>
              finding(
                "missing_row",
                place,
                { ru: `нет категории «${name}»`, en: `no category "${name}"` },
                [],
                [column]
              )
            )
        );
    if (totalRow === null || this.hasTotal) return categories;
    return [
      ...categories,
      finding("missing_row", place, { ru: `нет строки итога «${totalRow}»`, en: `no total row "${totalRow}"` })
    ];
  }

  private repeated(place: string): Diagnostic[] {
    return [...this.rows]
      .filter(([, rows]) => rows.length > 1)
      .map(([key, rows]) => {
        const name = key.replace(/^category ?/, "") || "all";
        return finding(
          "repeated_row",
          place,
          {
            ru: `больше одной строки «${name}»: их складывают, только если сказано sum_over`,
            en: `"${name}" more than once: rows are added up only where sum_over says so`
          },
          rows
        );
      });
  }
}

function knownNames({ dimensions, totalRow, unknownRows }: UsageTable): string[] {
  return [
    ...dimensions.flatMap(({ codes }) => Object.keys(codes)),
    ...unknownRows,
    ...(totalRow === null ? [] : [totalRow])
  ];
}
