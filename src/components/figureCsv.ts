import type { Column, Row, Value } from "../figures/figure.js";
import type { Language } from "./view.js";

/**
 * A figure's rows as CSV in the form that a spreadsheet set to the page's language opens on a double click: byte order
 * mark, CRLF, and in Russian `;` between cells and a decimal comma, in English `,` and a point (RFC 4180). Cells are
 * the raw values under their column's name; `verdict` says why one is empty; `synthetic` marks generated data.
 */
export function figureCsv(
  columns: readonly Pick<Column, "name">[], rows: readonly Row[], synthetic: boolean, lang: Language
): string {
  const verdicts = rows.some((row) => "verdict" in row) ? ["verdict"] : [];
  const names = [...new Set([...columns.map(({ name }) => name), ...verdicts])].filter((name) => name !== "synthetic");
  const lines = [
    [...names, "synthetic"],
    ...rows.map((row) => [...names.map((name) => row[name] ?? null), row["synthetic"] ?? synthetic])
  ];
  const separator = lang === "ru" ? ";" : ",";
  return `\ufeff${lines.map((line) => `${line.map((value) => cell(value, lang)).join(separator)}\r\n`).join("")}`;
}

function cell(value: Value, lang: Language): string {
  if (value === null) return "";
  if (typeof value === "number") return lang === "ru" ? String(value).replace(".", ",") : String(value);
  const text = String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
