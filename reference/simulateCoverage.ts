import { domainShares } from "../src/statistics/domainShares.js";
import { rake } from "../src/statistics/rake.js";
import type { Interval, IntervalMethod } from "../src/statistics/shareInterval.js";
import { shareInterval } from "../src/statistics/shareInterval.js";
import { surveyDesign } from "../src/statistics/surveyDesign.js";
import { numbersFrom } from "../bench/numbersFrom.js";

/** How people come into a sample: `probability` by lot, `opt_in` likelier if they use the service asked about. */
export type Sampling = "probability" | "opt_in";

/** The intervals of many samples of one population whose true share is known. */
export interface Coverage {
  truth: number;
  intervals: Interval[];
  /** Part of the intervals that hold the truth. */
  covered: number;
}

interface Person {
  sex: number;
  age: number;
  uses: boolean;
}

const AGES = ["18-34", "35-54", "55-64", "65+"];
const SEXES = ["m", "f"];
/** Share of users by age, and how often people of an age answer online. */
const USE = [0.8, 0.65, 0.4, 0.2];
const ONLINE = [1, 0.7, 0.3, 0.1];

/** A population in which use falls with age, as 40,000 people. */
function population(random: () => number): Person[] {
  return Array.from({ length: 40_000 }, () => {
    const age = Math.floor(4 * random());
    return { sex: random() < 0.45 ? 0 : 1, age, uses: random() < USE[age]! };
  });
}

/**
 * Draws samples again and again, rakes each to the population's sex and age and takes the interval of the share of
 * users. In an opt-in sample users answer half as often again as others of their age: no margin knows that.
 */
export function simulateCoverage(
  sampling: Sampling,
  method: IntervalMethod,
  { samples, respondents, level, seed }: { samples: number; respondents: number; level: number; seed: number }
): Coverage {
  const random = numbersFrom(seed);
  const people = population(random);
  const truth = people.filter(({ uses }) => uses).length / people.length;
  const targets = (categories: number, of: (person: Person) => number) => {
    const totals = new Float64Array(categories);
    for (const person of people) totals[of(person)]!++;
    return totals;
  };
  const sexes = targets(2, ({ sex }) => sex);
  const ages = targets(4, ({ age }) => age);
  const answers = ({ age, uses }: Person) => sampling === "probability" || random() < ONLINE[age]! * (uses ? 1 : 2 / 3);
  const draw = () => {
    for (;;) {
      const person = people[Math.floor(people.length * random())]!;
      if (answers(person)) return person;
    }
  };
  const intervals = Array.from({ length: samples }, () => {
    const sample = Array.from({ length: respondents }, draw);
    const margins = [
      { name: "sex", codes: Int32Array.from(sample, ({ sex }) => sex), targets: sexes, categories: SEXES },
      { name: "age", codes: Int32Array.from(sample, ({ age }) => age), targets: ages, categories: AGES }
    ];
    const startWeights = new Float64Array(respondents).fill(1);
    const { weights } = rake(startWeights, margins);
    const design = surveyDesign({ weights, calibration: { startWeights, margins: margins.map(({ codes }) => codes) } });
    const uses = Int8Array.from(sample, (person) => Number(person.uses));
    const shares = domainShares(design, [uses], [new Uint8Array(respondents).fill(1)]);
    const estimate = {
      share: shares.estimate[0]!,
      standardError: shares.standardError[0]!,
      degreesOfFreedom: shares.degreesOfFreedom[0]!,
      effectiveBase: shares.effectiveBase[0]!,
      rows: respondents
    };
    return shareInterval(method, estimate, level);
  });
  return {
    truth,
    intervals,
    covered: intervals.filter(({ low, high }) => low <= truth && truth <= high).length / samples
  };
}
