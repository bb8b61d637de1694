import type { AskedIf, Item } from "../project/project.js";
import type { Diagnostic } from "./diagnostic.js";
import type { ItemAnswers, ItemColumn, RawAnswer } from "./itemAnswers.js";
import { rowsInWords } from "./rowsInWords.js";
import { showCode } from "./showCode.js";

/** Checks the answers to one item: known codes, exclusive options alone, routing kept. */
export function validateItem(
  column: ItemColumn, item: Item, answers: ReadonlyMap<string, ItemAnswers>, place: string
): Diagnostic[] {
  const { unknown, mixed, answers: own } = answers.get(item.id)!;
  const known = column.layout === "columns" ? [...column.ticked, ...column.notTicked] : Object.keys(column.codes);
  const error = (rule: string, found: string): Diagnostic => ({ severity: "error", rule, place, found });
  const problems = [...unknown].map(([code, rows]) =>
    error("unknown_code", `${showCode(code, [...known, ...Object.keys(column.missing)])} (${rowsInWords(rows)})`));

  if (mixed.length > 0) problems.push(error("mixed", `a missing code beside ticked options (${rowsInWords(mixed)})`));
  const exclusive = item.options.filter((option) => option.exclusive).map(({ id }) => id);
  const contradictory = rowsWhere(own, (answer) =>
    Array.isArray(answer) && answer.length > 1 && answer.some((option) => exclusive.includes(option)));
  if (contradictory.length > 0) {
    problems.push(error("exclusive", `${exclusive.join(", ")} beside other options (${rowsInWords(contradictory)})`));
  }
  if (column.askedIf !== null) {
    problems.push(...validateRouting(own, answers.get(column.askedIf.item)!.answers, column.askedIf, error));
  }
  return problems;
}

function validateRouting(
  answers: readonly RawAnswer[], filter: readonly RawAnswer[], { item, options }: AskedIf,
  error: (rule: string, found: string) => Diagnostic
): Diagnostic[] {
  const isAsked = (row: number): boolean => {
    const answer = filter[row];
    return Array.isArray(answer) && answer.some((option) => options.includes(option));
  };
  // A filter that is not understood is a problem of its own.
  const unasked = rowsWhere(answers, (answer, row) =>
    filter[row] !== null && !isAsked(row) && (Array.isArray(answer) || isGiven(answer)));
  const passedBy = rowsWhere(answers, (answer, row) => isAsked(row) && answer === "not_asked");
  const wanted = `${item} is ${options.join(", ")}`;
  const findings = [
    { rows: unasked, found: `answered, though asked only if ${wanted}` },
    { rows: passedBy, found: `not asked, though ${wanted}` }
  ];
  return findings.filter(({ rows }) => rows.length > 0)
    .map(({ rows, found }) => error("routing", `${found} (${rowsInWords(rows)})`));
}

/** A missing code that only someone who was asked can get. */
function isGiven(answer: RawAnswer): boolean {
  return answer === "dont_know" || answer === "refused";
}

function rowsWhere(answers: readonly RawAnswer[], test: (answer: RawAnswer, row: number) => boolean): number[] {
  return answers.flatMap((answer, row) => (test(answer, row) ? [row] : []));
}
