import { columnHeaders } from "../project/columnHeaders.js";
import type { Rule } from "../project/rule.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { Diagnostic } from "./diagnostic.js";
import { severityOf } from "./severityOf.js";

type Tolerated = Extract<Rule, { item: string | null }>;

/**
 * Judges findings of the checks that every survey goes through by what its codebook bears. The rows that fail one check
 * in one column or item are counted together. A rule that names a column or an item goes before one that does not.
 */
export function applyThresholds(diagnostics: readonly Diagnostic[], study: SurveyStudy, rows: number): Diagnostic[] {
  const rules = study.rules.filter((rule): rule is Tolerated => "item" in rule);
  const failing = new Map<string, Set<number>>();
  const keyOf = ({ rule, place }: Diagnostic) => `${rule}|${place}`;
  for (const diagnostic of diagnostics) {
    const own = failing.get(keyOf(diagnostic)) ?? new Set();
    for (const row of diagnostic.rows) own.add(row);
    failing.set(keyOf(diagnostic), own);
  }
  return diagnostics.map((diagnostic) => {
    const matching = rules.filter((rule) => rule.rule === diagnostic.rule && concerns(rule, diagnostic, study));
    const rule = matching.find(({ column, item }) => column !== null || item !== null) ?? matching[0];
    if (rule === undefined) return diagnostic;
    return { ...diagnostic, severity: severityOf(failing.get(keyOf(diagnostic))!.size, rows, rule) };
  });
}

function concerns({ column, item }: Tolerated, { columns }: Diagnostic, study: SurveyStudy): boolean {
  if (column !== null && !columns.includes(column)) return false;
  const headers = study.columns.find((own) => own.role === "item" && own.item === item);
  return item === null || (headers !== undefined && columnHeaders(headers).some((header) => columns.includes(header)));
}
