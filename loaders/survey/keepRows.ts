import type { Respondents } from "./respondents.js";

/** The respondents at `rows`, in that order. */
export function keepRows(respondents: Respondents, rows: Int32Array): Respondents {
  return {
    rows: rows.length,
    years: respondents.years && Int16Array.from(rows, (row) => respondents.years![row]!),
    domains: new Map(
      [...respondents.domains].map(([name, { categories, codes }]) => [
        name,
        { categories, codes: Int32Array.from(rows, (row) => codes[row]!) }
      ])
    ),
    answers: respondents.answers.map(({ item, codes, ticks }) => ({
      item,
      codes: Int16Array.from(rows, (row) => codes[row]!),
      ticks: ticks && ticks.map((tick) => Uint8Array.from(rows, (row) => tick[row]!))
    }))
  };
}
