import type { SurveyState } from "../../loaders/states/surveyState.js";
import type { Answers, DomainColumn } from "../../loaders/survey/respondents.js";

/** How many respondents two states of a survey differ by. */
export interface DifferingRespondents {
  readonly all: number;
  /** Of those whose answers to a question count in one state or both, by question that both states have. */
  readonly byQuestion: ReadonlyMap<string, number>;
}

/** What tables can know of every respondent in one respect, in words that both states share; null outside of a base. */
type Known = readonly (string | null)[];

/**
 * The fewest respondents who have to be withdrawn, added or given other answers or groups to make one state of the
 * other. Respondents are compared by what the tables are made of, sex, age, district and answers, not by pseudonym: so
 * exports that number people anew are compared as well, and what no table can show (a missing answer of another kind)
 * does not count. Questions and groups of one state only are left out.
 */
export function differingRespondents(before: SurveyState, after: SurveyState): DifferingRespondents {
  const domains = [...before.domains.keys()].filter((domain) => after.domains.has(domain));
  const groups = ({ domains: columns }: SurveyState): Known[] =>
    domains.map((domain) => categoriesIn(columns.get(domain)!));
  const questions = before.answers.flatMap((older) => {
    const newer = after.answers.find(({ item }) => item.id === older.item.id);
    return newer === undefined ? [] : [{ question: older.item.id, then: answersIn(older), now: answersIn(newer) }];
  });
  const [then, now] = [groups(before), groups(after)];
  const [groupsThen, groupsNow] = [records(before.rows.length, then), records(after.rows.length, now)];
  return {
    all: difference(
      records(before.rows.length, [groupsThen, ...questions.map((question) => question.then)]),
      records(after.rows.length, [groupsNow, ...questions.map((question) => question.now)])
    ),
    byQuestion: new Map(
      questions.map((question) => [
        question.question,
        difference(inBase(groupsThen, question.then), inBase(groupsNow, question.now))
      ])
    )
  };
}

function categoriesIn({ categories, codes }: DomainColumn): Known {
  return Array.from(codes, (code) => categories[code] ?? null);
}

function answersIn({ item: { options }, codes, ticks }: Answers): Known {
  // In the order of their names, which is the same in both states.
  const named = options.map(({ id }, index) => ({ id, index })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return Array.from(codes, (code, row) => {
    if (code < 0) return null;
    if (ticks === null) return options[code]!.id;
    return named.flatMap(({ id, index }) => (ticks[index]![row] === 1 ? [id] : [])).join(" ");
  });
}

function records(respondents: number, known: readonly Known[]): string[] {
  return Array.from({ length: respondents }, (_, row) => known.map((words) => words[row] ?? "–").join("|"));
}

function inBase(groups: readonly string[], answers: Known): string[] {
  return groups.flatMap((group, row) => (answers[row] === null ? [] : [`${group}|${answers[row]}`]));
}

/** Records that are in one list and not in the other; one here and one there are one respondent corrected. */
function difference(before: readonly string[], after: readonly string[]): number {
  const surplus = new Map<string, number>();
  for (const record of before) surplus.set(record, (surplus.get(record) ?? 0) + 1);
  for (const record of after) surplus.set(record, (surplus.get(record) ?? 0) - 1);
  const sum = (sign: 1 | -1): number =>
    [...surplus.values()].reduce((total, count) => total + Math.max(0, sign * count), 0);
  return Math.max(sum(1), sum(-1));
}
