/**
 * Lets a reader sort a table by any column: every column header becomes a button, the direction is told by
 * `aria-sort`. Numbers sort as numbers (`data-value` first), text as the page's language sorts it, missing cells last.
 */
export function sortableTable(table: HTMLTableElement, lang: string): void {
  for (const [column, header] of [...table.querySelectorAll<HTMLElement>("thead th")].entries()) {
    const button = table.ownerDocument.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const descending = header.getAttribute("aria-sort") === "ascending";
      for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", descending ? "descending" : "ascending");
      sortRows(table, column, descending, lang);
    });
  }
}

function sortRows(table: HTMLTableElement, column: number, descending: boolean, lang: string): void {
  const body = table.tBodies[0];
  if (body === undefined) return;
  const collator = new Intl.Collator(lang, { numeric: true });
  const keyed = Array.from(body.rows, (row) => ({ row, key: sortKey(row.cells[column]) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    const order =
      typeof a.key === "number" && typeof b.key === "number"
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
    return descending ? -order : order;
  });
  body.append(...keyed.map(({ row }) => row));
}

function sortKey(cell: HTMLTableCellElement | undefined): number | string | null {
  const text = cell?.dataset["value"] ?? cell?.textContent ?? "";
  if (text === "" || text.startsWith("[")) return null;
  return Number.isNaN(Number(text)) ? text : Number(text);
}
