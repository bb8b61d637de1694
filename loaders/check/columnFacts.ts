import { columnHeaders } from "../project/columnHeaders.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { RawExtract } from "../read/rawExtract.js";

/** What a report says of a column: what it is for and how full it is, and none of its cells. */
export interface ColumnFacts {
  readonly header: string;
  /** Role, with the item or domain; null where the codebook does not declare the column. */
  readonly role: string | null;
  readonly filled: number;
  readonly distinct: number;
}

/** Describes the columns of a survey's extract in the order of the file. */
export function columnFacts(raw: RawExtract, study: SurveyStudy): ColumnFacts[] {
  const roles = new Map(
    study.columns.flatMap((column) =>
      columnHeaders(column).map((header) => {
        const of = column.role === "item" ? `: ${column.item}` : column.role === "domain" ? `: ${column.domain}` : "";
        return [header, `${column.role}${of}`];
      })
    )
  );
  return raw.columns.map((header, index) => {
    const texts = raw.cells[index]!.map((cell) => cell.trim()).filter((text) => text !== "");
    return { header, role: roles.get(header) ?? null, filled: texts.length, distinct: new Set(texts).size };
  });
}
