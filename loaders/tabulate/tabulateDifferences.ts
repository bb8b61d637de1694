import { domainDifferences } from "../../src/statistics/domainDifferences.js";
import type { SurveyDesign } from "../../src/statistics/surveyDesign.js";
import type { Difference } from "../../src/statistics/testDifference.js";
import type { Domains } from "../project/domains.js";
import type { Respondents } from "../survey/respondents.js";
import type { CellDomain } from "./cellDomains.js";
import { type CellVariable, cellVariables } from "./cellVariables.js";
import { LEVEL } from "./estimateOf.js";

/** Older minus younger in one measure, within the same sex and area. Figures are null where they cannot be tested. */
export interface AgeDifference {
  readonly item: string;
  readonly option: string;
  readonly optionOrd: number;
  readonly measure: string;
  readonly sex: string;
  readonly area: string;
  readonly age: string;
  readonly referenceAge: string;
  readonly difference: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly degreesOfFreedom: number | null;
  readonly p: number | null;
}

/** Pairs of an older group and the younger group that ends where it begins. */
export function agePairs({ age }: Domains): { older: string; younger: string }[] {
  return age
    .filter(({ roles }) => roles.includes("older"))
    .flatMap(({ id, from }) => {
      const younger = age.find(({ roles, to }) => roles.includes("younger") && to === from - 1);
      return younger ? [{ older: id, younger: younger.id }] : [];
    });
}

/** Differences between older and younger respondents, with the covariance that weighting makes between them. */
export function tabulateDifferences(
  design: SurveyDesign,
  respondents: Respondents,
  domains: readonly CellDomain[],
  pairs: readonly { older: string; younger: string }[]
): AgeDifference[] {
  const places = domains.filter(({ age }) => age === "all").map(({ sex, area }) => ({ sex, area }));
  const maskOf = (sex: string, area: string, age: string): Uint8Array =>
    domains.find((domain) => domain.sex === sex && domain.area === area && domain.age === age)!.mask;
  const ages = new Set(domains.map(({ age }) => age));
  const available = pairs.filter(({ older, younger }) => ages.has(older) && ages.has(younger));
  const compared = places.flatMap(({ sex, area }) =>
    available.map(({ older, younger }) => ({
      sex,
      area,
      older,
      younger,
      first: maskOf(sex, area, older),
      second: maskOf(sex, area, younger)
    }))
  );
  return respondents.answers.flatMap((answers) => {
    const variables = cellVariables(answers);
    const found = domainDifferences(
      design,
      variables.map(({ values }) => values),
      compared,
      LEVEL
    );
    return variables.flatMap((variable, v) =>
      compared.map((pair, index) => differenceOf(variable, pair, found[v * compared.length + index]!))
    );
  });
}

interface Pair {
  readonly sex: string;
  readonly area: string;
  readonly older: string;
  readonly younger: string;
}

function differenceOf(
  { item, option, optionOrd, measure }: CellVariable,
  { sex, area, older, younger }: Pair,
  found: Difference
): AgeDifference {
  const known = Number.isFinite(found.difference) && Number.isFinite(found.interval.low);
  return {
    item,
    option,
    optionOrd,
    measure,
    sex,
    area,
    age: older,
    referenceAge: younger,
    difference: known ? found.difference : null,
    standardError: known ? found.standardError : null,
    lower: known ? found.interval.low : null,
    upper: known ? found.interval.high : null,
    degreesOfFreedom: known ? found.degreesOfFreedom : null,
    p: Number.isFinite(found.p) ? found.p : null
  };
}
