import { numbersFrom } from "./numbersFrom.js";

/** Category of every respondent in every weighting variable, and 0/1 answers. */
export interface BenchPoll {
  codes: Record<string, Int32Array>;
  answers: Int8Array[];
}

/** Categories of the weighting variables and of the age groups that `sex_age` crosses with sex. */
export const CATEGORIES: Record<string, number> = { sex_age: 12, district: 18, education: 4, age: 6 };
export const MARGINS = ["sex_age", "district", "education"];

/** A poll in which later categories answer ever more rarely, as older residents do online. */
export function makePoll(respondents: number, options: number): BenchPoll {
  const random = numbersFrom(20240516);
  const skewed = (categories: number) => Math.floor(categories * random() ** 1.6);
  const codes = Object.fromEntries(Object.keys(CATEGORIES).map((name) => [name, new Int32Array(respondents)]));
  const answers = Array.from({ length: options }, () => new Int8Array(respondents));
  for (let row = 0; row < respondents; row++) {
    const age = skewed(6);
    codes.age![row] = age;
    codes.sex_age![row] = age * 2 + (random() < 0.4 ? 0 : 1);
    codes.district![row] = skewed(18);
    codes.education![row] = skewed(4);
    for (let option = 0; option < options; option++)
      answers[option]![row] = random() < 0.1 + (0.6 * option) / options + 0.03 * age ? 1 : 0;
  }
  return { codes, answers };
}

/** Even population totals, which a skewed sample is far from. */
export function populationOf(margin: string): Float64Array {
  return new Float64Array(CATEGORIES[margin]!).fill(3_600_000 / CATEGORIES[margin]!);
}
