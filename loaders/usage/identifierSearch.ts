import type { Diagnostic } from "../validate/diagnostic.js";
import { countedTexts } from "../validate/identifiers/columnTexts.js";
import { identifyingTexts } from "../validate/identifiers/findIdentifiers.js";
import type { IdentifierKind } from "../validate/identifiers/identifierKinds.js";
import { identifierKinds } from "../validate/identifiers/identifierKinds.js";
import { isCountText, tableIdentifierFinding, tableIdentifiers } from "../validate/validateIdentifiers.js";
import type { TableFeed } from "./tableFeed.js";
import { TextParts } from "./textParts.js";

/** Looks for direct identifiers in one column of a table that is read row by row. */
export class IdentifierSearch {
  private readonly parts: TextParts;
  /** By part, then in the order of its texts; null for a part that identifies nobody. */
  private readonly kinds: (readonly (IdentifierKind | undefined)[] | null)[] = [];

  /** @param isCount whether the column holds numbers, which are counts however long */
  constructor(
    readonly header: string,
    readonly column: number,
    private readonly isCount: boolean
  ) {
    this.parts = new TextParts((counts) => this.kinds.push(this.judge(counts)));
  }

  add(cells: readonly string[]): void {
    const cell = cells[this.column]!;
    if (!this.isKnown(cell)) this.parts.add(cell);
  }

  /** Whether any cell identifies somebody; to be asked after the last row. */
  finds(): boolean {
    this.parts.end();
    return this.kinds.some((kinds) => kinds !== null);
  }

  /** Gives the kind of every cell in turn, in a second reading of the same rows. */
  again(): (cells: readonly string[]) => IdentifierKind | undefined {
    const parts = new TextParts(() => undefined);
    return (cells) => {
      const cell = cells[this.column]!;
      if (this.isKnown(cell)) return undefined;
      const ordinal = parts.add(cell);
      return this.kinds[parts.part]?.[ordinal];
    };
  }

  private isKnown(cell: string): boolean {
    return this.isCount && isCountText(cell);
  }

  private judge(counts: ReadonlyMap<string, number>): readonly (IdentifierKind | undefined)[] | null {
    const texts = countedTexts(this.header, counts, () => false);
    const kinds = identifyingTexts(texts, tableIdentifiers);
    return kinds.size === 0 ? null : Array.from(counts.keys(), (cell) => kinds.get(cell.trim()));
  }
}

/** What searches have found, column by column, with its rows: these are read a second time where there is any. */
export async function identifierFindings(
  searches: readonly IdentifierSearch[],
  feed: TableFeed,
  rows: number,
  place: string
): Promise<Diagnostic[]> {
  const finding = searches.filter((search) => search.finds());
  if (finding.length === 0) return [];
  const found = finding.map((search) => ({
    search,
    kindOf: search.again(),
    rows: new Map<IdentifierKind, number[]>()
  }));
  await feed.read(({ columns }) => ({
    wanted: columns.map((_, index) => finding.some(({ column }) => column === index)),
    visit: (cells, row) => {
      for (const own of found) {
        const kind = own.kindOf(cells);
        if (kind === undefined) continue;
        const before = own.rows.get(kind);
        if (before === undefined) own.rows.set(kind, [row]);
        else before.push(row);
      }
    }
  }));
  return found.flatMap(({ search, rows: byKind }) =>
    identifierKinds
      .filter((kind) => byKind.has(kind))
      .map((kind) => tableIdentifierFinding(search.header, kind, byKind.get(kind)!, rows, place))
  );
}
