import type { SurveyProtection } from "./surveyProtection.js";

/** Hidden counts and bases that nothing could protect to the width that the policy asks for. */
export function unprotectedCounts({ respondents, items }: Pick<SurveyProtection, "respondents" | "items">): number {
  const found = [
    respondents.protection,
    ...items.flatMap(({ bases, tables }) => [
      ...(bases.protection === respondents.protection ? [] : [bases.protection]),
      ...tables.map((table) => table.found.protection)
    ])
  ];
  return found.reduce((sum, { unprotected }) => sum + unprotected.length, 0);
}
