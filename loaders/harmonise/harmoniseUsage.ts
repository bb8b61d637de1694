import type { UsageDimension, UsageTable } from "../project/project.js";
import type { RawExtract } from "../read/rawExtract.js";
import { bandCode } from "./bandCode.js";
import { rowFilter } from "./rowFilter.js";

/** A row of a usage table in the words of the reporting domains; the counts are still as printed. */
export interface UsageRow {
  /** Of the extract, from 0. */
  readonly row: number;
  /** `unknown`: counted in the total, of no category. */
  readonly kind: "category" | "total" | "unknown";
  /** Categories; `all` where the table does not tell them. */
  readonly sex: string;
  readonly age: string;
  /** By measure, with the columns they stand in. */
  readonly counts: readonly { column: string; text: string }[];
  readonly percent: string | null;
}

export interface HarmonisedUsage {
  /** Rows of one category, unless `sum_over` says why there are several. */
  readonly rows: readonly UsageRow[];
  /** Rows whose dimension holds a text that the codebook does not know. */
  readonly unknown: readonly { column: string; text: string; row: number }[];
}

type Cells = (column: string) => readonly string[];

/** Reads the rows of a usage table by its codebook: filters, categories, totals, columns across. Nothing is added up. */
export function harmoniseUsage(raw: RawExtract, table: UsageTable): HarmonisedUsage {
  const cellsOf = trimmedCells(raw);
  if (table.measureColumn !== null) return { rows: measureRows(cellsOf, table), unknown: [] };
  const isRead = rowFilter(raw, table.where);
  const dimensions = table.dimensions.map((dimension) => ({ ...dimension, names: namesOf(cellsOf, dimension) }));
  const percents = table.percentColumn === null ? null : cellsOf(table.percentColumn);
  const unknown: HarmonisedUsage["unknown"][number][] = [];
  const rows: UsageRow[] = [];
  for (let row = 0; row < raw.rows; row++) {
    const texts = dimensions.map(({ names }) => names[row]!);
    if (!isRead(row) || table.ignoredRows.includes(texts[0] ?? "")) continue;
    const kind = kindOf(texts, table);
    const strange = kind !== "category" ? undefined : dimensions.find(({ codes, names }) => !Object.hasOwn(codes, names[row]!));
    if (strange !== undefined) {
      unknown.push({ column: strange.column, text: strange.names[row]!, row });
      continue;
    }
    const own = { sex: "all", age: "all" };
    if (kind === "category") for (const { domain, codes, names } of dimensions) own[domain] = codes[names[row]!]!;
    const percent = percents?.[row] ?? null;
    rows.push(...countsOf(cellsOf, table, row, own, kind).map((counted) => ({ row, percent, ...counted })));
  }
  return { rows, unknown };
}

function trimmedCells(raw: RawExtract): Cells {
  const trimmed = new Map<string, readonly string[]>();
  return (column) => {
    const cells = trimmed.get(column) ?? raw.cells[raw.columns.indexOf(column)]!.map((cell) => cell.trim());
    trimmed.set(column, cells);
    return cells;
  };
}

function kindOf(texts: readonly string[], { totalRow, unknownRows }: UsageTable): UsageRow["kind"] {
  if (texts[0] !== undefined && texts[0] === totalRow) return "total";
  return texts.some((text) => unknownRows.includes(text)) ? "unknown" : "category";
}

function namesOf(cellsOf: Cells, { column, domain, codes, fillDown }: UsageDimension): readonly string[] {
  let above = "";
  const code = domain === "age" ? bandCode(codes) : (cell: string) => cell;
  return cellsOf(column).map((cell) => (above = fillDown && cell === "" ? above : code(cell)));
}

function measureRows(cellsOf: Cells, table: UsageTable): UsageRow[] {
  const names = cellsOf(table.measureColumn!);
  const values = cellsOf(table.valueColumn!);
  const counts = table.measures.map(({ column }) => ({ column: column!, text: values[names.indexOf(column!)] ?? "" }));
  return [{ row: Math.max(0, names.indexOf(counts[0]!.column)), kind: "category", sex: "all", age: "all", counts, percent: null }];
}

type Counted = Pick<UsageRow, "kind" | "sex" | "age" | "counts">;

/** The counts of a row: a measure a column, or a category a column. Of the rows' own domain, that is the diagonal. */
function countsOf(
  cellsOf: Cells, { measures, across, dimensions }: UsageTable, row: number, own: { sex: string; age: string },
  kind: UsageRow["kind"]
): Counted[] {
  if (across === null) {
    return [{ ...own, kind, counts: measures.map(({ column }) => ({ column: column!, text: cellsOf(column!)[row]! })) }];
  }
  const { domain, columns } = across;
  const isDiagonal = kind !== "total" && dimensions.some((dimension) => dimension.domain === domain);
  const ownCategory = kind === "unknown" ? "unknown" : own[domain];
  return Object.entries(columns)
    .filter(([, category]) => !isDiagonal || category === ownCategory)
    .map(([column, category]): Counted => ({
      ...own, [domain]: category === "unknown" ? "all" : category, kind: category === "unknown" ? "unknown" : kind,
      counts: [{ column, text: cellsOf(column)[row]! }]
    }));
}
