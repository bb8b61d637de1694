import type { Text } from "../../src/components/view.js";
import { columnHeaders } from "../project/columnHeaders.js";
import type { Item } from "../project/item.js";
import type { AskedIf } from "../project/surveyColumn.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import type { ItemAnswers, ItemColumn, RawAnswer } from "./itemAnswers.js";
import type { RuleName } from "./ruleNames.js";
import { showCode } from "./showCode.js";

/** Checks the answers to one item: known codes, exclusive options alone, routing kept. */
export function validateItem(
  column: ItemColumn,
  item: Item,
  answers: ReadonlyMap<string, ItemAnswers>,
  place: string
): Diagnostic[] {
  const { unknown, mixed, answers: own } = answers.get(item.id)!;
  const headers = columnHeaders(column);
  const known = column.layout === "columns" ? [...column.ticked, ...column.notTicked] : Object.keys(column.codes);
  const problems = [...unknown].map(([code, rows]) =>
    finding("unknown_code", place, showCode(code, [...known, ...Object.keys(column.missing)]), rows, headers)
  );
  const note = (rule: RuleName, found: Text, rows: readonly number[]) => {
    if (rows.length > 0) problems.push(finding(rule, place, found, rows, headers));
  };

  note(
    "mixed",
    {
      ru: "код пропуска рядом с отмеченными вариантами",
      en: "a missing code beside ticked options"
    },
    mixed
  );
  const exclusive = item.options.filter((option) => option.exclusive).map(({ id }) => id);
  const contradictory = rowsWhere(
    own,
    (answer) => Array.isArray(answer) && answer.length > 1 && answer.some((option) => exclusive.includes(option))
  );
  note(
    "exclusive",
    {
      ru: `${exclusive.join(", ")} вместе с другими вариантами`,
      en: `${exclusive.join(", ")} beside other options`
    },
    contradictory
  );
  if (column.askedIf !== null) validateRouting(own, answers.get(column.askedIf.item)!.answers, column.askedIf, note);
  return problems;
}

function validateRouting(
  answers: readonly RawAnswer[],
  filter: readonly RawAnswer[],
  { item, options }: AskedIf,
  note: (rule: RuleName, found: Text, rows: readonly number[]) => void
): void {
  const isAsked = (row: number): boolean => {
    const answer = filter[row];
    return Array.isArray(answer) && answer.some((option) => options.includes(option));
  };
  const list = options.join(", ");
  // A filter that is not understood is a problem of its own.
  note(
    "routing",
    {
      ru: `ответ есть, хотя спрашивали только при ${item}: ${list}`,
      en: `answered, though asked only if ${item} is ${list}`
    },
    rowsWhere(
      answers,
      (answer, row) => filter[row] !== null && !isAsked(row) && (Array.isArray(answer) || isGiven(answer))
    )
  );
  note(
    "routing",
    { ru: `вопрос не задан, хотя ${item}: ${list}`, en: `not asked, though ${item} is ${list}` },
    rowsWhere(answers, (answer, row) => isAsked(row) && answer === "not_asked")
  );
}

/** A missing code that only someone who was asked can get. */
function isGiven(answer: RawAnswer): boolean {
  return answer === "dont_know" || answer === "refused";
}

function rowsWhere(answers: readonly RawAnswer[], test: (answer: RawAnswer, row: number) => boolean): number[] {
  return answers.flatMap((answer, row) => (test(answer, row) ? [row] : []));
}
