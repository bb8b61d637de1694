import type { Row, Value } from "../figures/figure.js";
import type { Language } from "./view.js";

/**
 * Rows as CSV in the form that a spreadsheet set to a language opens on a double click: byte order mark, CRLF, and in
 * Russian `;` between cells and a decimal comma, in English `,` and a point (RFC 4180).
 */
export function csvText(names: readonly string[], rows: readonly Row[], lang: Language): string {
  const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
  const separator = lang === "ru" ? ";" : ",";
  return `\ufeff${lines.map((line) => `${line.map((value) => cell(value, lang)).join(separator)}\r\n`).join("")}`;
}

function cell(value: Value, lang: Language): string {
  if (value === null) return "";
  if (typeof value === "number") return lang === "ru" ? String(value).replace(".", ",") : String(value);
  const text = String(value);
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
