import { formatAgeBand, parseAgeBand } from "../project/parseAgeBand.js";
import type { SurveyColumn } from "../project/surveyColumn.js";
import { bandCode } from "./bandCode.js";
import type { DomainColumn } from "../survey/respondents.js";

type AgeColumn = Extract<SurveyColumn, { role: "domain" }>;

/**
 * Ages of respondents: whole years, -1 where missing, or the bands of the extract where it has no more. A year of birth
 * gives the age that is reached in the year in which fieldwork ends.
 *
 * @param lastDay of fieldwork, as YYYY-MM-DD
 */
export function readAges(cells: readonly string[], column: AgeColumn, lastDay: string): Int16Array | DomainColumn {
  const { codes, missing } = column;
  const given = cells.map((cell) => cell.trim()).map((text) => (Object.hasOwn(missing, text) ? "" : text));
  switch (column.ages) {
    case "years":
      return Int16Array.from(given, (text) => (text === "" ? -1 : Number(text)));
    case "birth_years": {
      const year = Number(lastDay.slice(0, 4));
      return Int16Array.from(given, (text) => (text === "" ? -1 : year - Number(text)));
    }
    case "bands": {
      const bands = [...new Set(Object.values(codes))].map((band) => parseAgeBand(band)!);
      const categories = bands.sort((a, b) => a.from - b.from).map(formatAgeBand);
      const code = bandCode(codes);
      return {
        categories,
        codes: Int32Array.from(given, (text) => (text === "" ? -1 : categories.indexOf(codes[code(text)]!)))
      };
    }
  }
}
