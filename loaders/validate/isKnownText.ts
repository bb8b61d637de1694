import { categoryMatcher } from "../harmonise/matchCategory.js";
import { splitJoined } from "../harmonise/splitJoined.js";
import type { Domains } from "../project/domains.js";
import type { SurveyColumn } from "../project/surveyColumn.js";

/**
 * Tells whether a cell of a column, trimmed, says something that the codebook knows: a code, a missing code, a
 * category, an age. Such a text identifies nobody.
 */
export function isKnownText(column: SurveyColumn, domains: Domains): (text: string) => boolean {
  switch (column.role) {
    case "pseudonym":
    case "drop":
    case "date":
      return () => false;
    case "domain": {
      const match = column.domain === "age" ? null : categoryMatcher(domains[column.domain]);
      return (text) =>
        Object.hasOwn(column.codes, text) ||
        Object.hasOwn(column.missing, text) ||
        (match === null ? /^\d{1,4}$/.test(text) : match(text) !== undefined);
    }
    case "item":
      break;
  }
  const isMissing = (text: string) => Object.hasOwn(column.missing, text);
  switch (column.layout) {
    case "single":
    case "mentions":
      return (text) => isMissing(text) || Object.hasOwn(column.codes, text);
    case "columns":
      return (text) => isMissing(text) || column.ticked.includes(text) || column.notTicked.includes(text);
    case "joined": {
      const known = Object.keys(column.codes);
      return (text) => isMissing(text) || "texts" in splitJoined(text, column.separator, known);
    }
  }
}
