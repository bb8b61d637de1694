import type { UsageTable } from "../project/usageTable.js";
import { bandCode } from "./bandCode.js";

/** Cells of a row that are counts, and of whom. */
export interface UsagePlace {
  /** `unknown`: counted in the total, of no category. */
  readonly kind: "category" | "total" | "unknown";
  /** Categories; `all` where the table does not tell them. */
  readonly sex: string;
  readonly age: string;
  /** By measure: the column's place and header. */
  readonly cells: readonly { readonly index: number; readonly column: string }[];
}

/** What a row of a usage table is in the words of the reporting domains. */
export interface UsageCategory {
  /** More than one where columns hold categories; none where the row is no part of the table. */
  readonly places: readonly UsagePlace[];
  /** A dimension that holds a text which the codebook does not know. */
  readonly unknown: { readonly column: string; readonly text: string } | null;
}

/** Combinations of texts that are remembered; more come only where most are unknown. */
const most = 10_000;

const noPart: UsageCategory = { places: [], unknown: null };

/**
 * Gives the category of every row in turn by the codebook: filters, categories, totals, columns across. Rows that say
 * the same share one object. Nothing is added up. Blank cells may be filled from above, so every row is to be asked
 * for.
 *
 * @param columns of the extract; all that the codebook declares are among them
 */
export function usageCategories(
  columns: readonly string[],
  table: UsageTable
): (cells: readonly string[]) => UsageCategory {
  const conditions = Object.entries(table.where).map(([column, text]) => ({ index: columns.indexOf(column), text }));
  const dimensions = table.dimensions.map(({ column, domain, codes, fillDown }) => ({
    index: columns.indexOf(column),
    fillDown,
    code: domain === "age" ? bandCode(codes) : (cell: string) => cell
  }));
  const above = dimensions.map(() => "");
  const known = new Map<string, Map<string, UsageCategory>>();
  let combinations = 0;
  return (cells) => {
    dimensions.forEach(({ index, fillDown }, position) => {
      const text = cells[index]!.trim();
      if (!fillDown || text !== "") above[position] = text;
    });
    for (const { index, text } of conditions) if (cells[index]!.trim() !== text) return noPart;
    const [first = "", second = ""] = above;
    if (combinations > most) {
      known.clear();
      combinations = 0;
    }
    let own = known.get(first);
    if (own === undefined) known.set(first, (own = new Map()));
    let category = own.get(second);
    if (category === undefined) {
      const codes = dimensions.map(({ code }, position) => (above[position] === "" ? "" : code(above[position]!)));
      own.set(second, (category = categoryOf(codes, columns, table)));
      combinations += 1;
    }
    return category;
  };
}

function categoryOf(texts: readonly string[], columns: readonly string[], table: UsageTable): UsageCategory {
  if (table.ignoredRows.includes(texts[0] ?? "")) return noPart;
  const kind = kindOf(texts, table);
  const position =
    kind !== "category" ? -1 : table.dimensions.findIndex(({ codes }, index) => !Object.hasOwn(codes, texts[index]!));
  if (position >= 0)
    return { places: [], unknown: { column: table.dimensions[position]!.column, text: texts[position]! } };
  const own = { sex: "all", age: "all" };
  if (kind === "category")
    table.dimensions.forEach(({ domain, codes }, index) => (own[domain] = codes[texts[index]!]!));
  return { places: placesOf(own, kind, columns, table), unknown: null };
}

function kindOf(texts: readonly string[], { totalRow, unknownRows }: UsageTable): UsagePlace["kind"] {
  if (texts[0] !== undefined && texts[0] === totalRow) return "total";
  return texts.some((text) => unknownRows.includes(text)) ? "unknown" : "category";
}

/** The counts of a row: a measure a column, or a category a column. Of the rows' own domain, that is the diagonal. */
function placesOf(
  own: { sex: string; age: string },
  kind: UsagePlace["kind"],
  columns: readonly string[],
  { measures, across, dimensions }: UsageTable
): UsagePlace[] {
  const cellOf = (column: string) => ({ index: columns.indexOf(column), column });
  if (across === null) return [{ ...own, kind, cells: measures.map(({ column }) => cellOf(column!)) }];
  const { domain } = across;
  const isDiagonal = kind !== "total" && dimensions.some((dimension) => dimension.domain === domain);
  const ownCategory = kind === "unknown" ? "unknown" : own[domain];
  return Object.entries(across.columns)
    .filter(([, category]) => !isDiagonal || category === ownCategory)
    .map(([column, category]): UsagePlace => ({
      ...own,
      [domain]: category === "unknown" ? "all" : category,
      kind: category === "unknown" ? "unknown" : kind,
      cells: [cellOf(column)]
    }));
}
