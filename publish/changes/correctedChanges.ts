import type { SurveyState } from "../../loaders/states/surveyState.js";
import { cellVariables, ticksOfRespondent } from "../../loaders/tabulate/cellVariables.js";
import { LEVEL } from "../../loaders/tabulate/estimateOf.js";
import { type SampleState, correctedDifference } from "../../src/statistics/correctedDifference.js";
import { holm } from "../../src/statistics/holm.js";

/** The test of a figure that the same respondents gave before and after a correction. */
export interface CorrectedTest {
  readonly kind: "same_respondents";
  /** After minus before, not rounded as published figures are. */
  readonly difference: number;
  readonly standardError: number;
  /** Two-sided, Student's t; null where the standard error is 0. */
  readonly p: number | null;
  /** Holm, over the options of an item in an age group. */
  readonly pAdjusted: number | null;
}

/** A variable of a state in an age group, under the name that figures go by. */
interface Measured {
  readonly family: string;
  readonly values: Float64Array;
  readonly denominators?: Float64Array;
  readonly domain: Uint8Array;
}

/** Published figures have nine significant digits; what is further off was not made from the state. */
const ROUNDING = 1e-8;

/**
 * Tests the change of every figure of a survey, of the city as a whole and both sexes, where both states are kept. A
 * figure that today's code does not get from its state has no test: the change is the code's, not the answers'.
 *
 * @param shown what both editions publish, by figure: before and after. Those that did not move belong to the families
 * @returns tests by figure; none if the states do not say who is who
 */
export function correctedChanges(
  shown: ReadonlyMap<string, readonly [number, number]>,
  before: SurveyState,
  after: SurveyState
): Map<string, CorrectedTest> {
  const people = numberPeople(before, after);
  if (people === null) return new Map();
  const [then, now] = [measuredIn(before), measuredIn(after)];
  const tested = [...shown].flatMap(([figure, [old, fresh]]) => {
    const [first, second] = [then.get(figure), now.get(figure)];
    if (first === undefined || second === undefined) return [];
    const sample = (
      state: SurveyState,
      respondents: Int32Array,
      { values, denominators, domain }: Measured
    ): SampleState => ({ design: state.design, respondents, values, domain, ...(denominators && { denominators }) });
    const { difference, standardError, p } = correctedDifference(
      sample(before, people.before, first),
      sample(after, people.after, second),
      LEVEL
    );
    const isTheirs = Math.abs(difference - (fresh - old)) <= ROUNDING * Math.max(Math.abs(old), Math.abs(fresh));
    return isTheirs ? [{ figure, family: second.family, difference, standardError, p }] : [];
  });
  const families = new Map<string, typeof tested>();
  for (const test of tested) families.set(test.family, [...(families.get(test.family) ?? []), test]);
  return new Map(
    [...families.values()].flatMap((family) => {
      const adjusted = holm(family.map(({ p }) => p));
      return family.map(({ figure, difference, standardError, p }, index): [string, CorrectedTest] => [
        figure,
        {
          kind: "same_respondents",
          difference,
          standardError,
          p: Number.isNaN(p) ? null : p,
          pAdjusted: Number.isNaN(p) ? null : adjusted[index]!
        }
      ]);
    })
  );
}

/** Numbers of the respondents of both states: by pseudonym, or by place where a file of as many rows has none. */
function numberPeople(before: SurveyState, after: SurveyState): { before: Int32Array; after: Int32Array } | null {
  if (before.pseudonyms === null || after.pseudonyms === null) {
    const samePlaces = before.pseudonyms === after.pseudonyms && before.received === after.received;
    return samePlaces ? { before: before.rows, after: after.rows } : null;
  }
  const numbers = new Map<string, number>();
  const number = (pseudonym: string): number => {
    const known = numbers.get(pseudonym) ?? numbers.size;
    numbers.set(pseudonym, known);
    return known;
  };
  return { before: Int32Array.from(before.pseudonyms, number), after: Int32Array.from(after.pseudonyms, number) };
}

function measuredIn({ answers, ages }: SurveyState): Map<string, Measured> {
  return new Map(
    answers.flatMap((each) => {
      const variables = cellVariables(each);
      const real =
        each.ticks === null ? [] : each.item.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
      const ratios = variables
        .filter(({ option }) => real.includes(option))
        .map((variable) => ({ ...variable, measure: "share_of_answers", denominators: ticksOfRespondent(each) }));
      return [...variables, ...ratios].flatMap(({ item, option, measure, values, ...ratio }) =>
        ages.map(({ age, mask }): [string, Measured] => [
          [item, option, measure, "all", age, "all"].join(" | "),
          {
            family: [item, measure, age].join(" | "),
            values,
            domain: mask,
            ...("denominators" in ratio && { denominators: ratio.denominators })
          }
        ])
      );
    })
  );
}
