import type { Project } from "../project/project.js";
import { sumMargin } from "../project/sumMargin.js";
import { parseAgeBand } from "../project/parseAgeBand.js";
import { blend } from "./probability.js";

/** Adults alike in everything that answers depend on. */
export interface PopulationCell {
  readonly sex: string;
  /** In years. */
  readonly age: number;
  readonly district: string;
  readonly zone: string;
  /** Digital activity, 0 (least) to 4; no codebook asks for it, so no weighting sees it. */
  readonly activity: number;
  /** Adults, not whole. */
  readonly size: number;
}

export const activityLevels = [0, 1, 2, 3, 4] as const;

const activityAtEighteen = [0.05, 0.12, 0.26, 0.33, 0.24];
const activityAtEightyFive = [0.46, 0.28, 0.16, 0.07, 0.03];
/** Years that an open band is spread over, each having this share of the year before. */
const openBand = { years: 20, decline: 0.88 };

/**
 * The adults of the city: sex and single years of age from margin `sex_age_2024`, districts by the shares of
 * `district_sex_2021` in every sex and age, activity falling with age and somewhat higher in the historic centre.
 */
export function population(project: Project): PopulationCell[] {
  const sexAge = project.margins.get("sex_age_2024")!;
  const districts = sumMargin(project.margins.get("district_sex_2021")!, ["district"], []);
  const everyone = districts.reduce((sum, district) => sum + district.population, 0);
  const cells: PopulationCell[] = [];
  for (const {
    categories: [sex, band],
    population: adults
  } of sexAge.cells) {
    for (const { age, share } of years(band!)) {
      for (const {
        categories: [district],
        population: residents
      } of districts) {
        const zone = project.domains.district.find(({ id }) => id === district)!.parent!;
        const levels = blend(activityAtEighteen, activityAtEightyFive, (age - (zone === "centre" ? 21 : 18)) / 67);
        for (const activity of activityLevels) {
          const size = adults * share * (residents / everyone) * levels[activity]!;
          cells.push({ sex: sex!, age, district: district!, zone, activity, size });
        }
      }
    }
  }
  return cells;
}

function years(band: string): { age: number; share: number }[] {
  const { from, to } = parseAgeBand(band)!;
  const weights: number[] = [];
  for (let year = 0; year < (to === null ? openBand.years : to - from + 1); year++) {
    weights.push(to !== null || year === 0 ? 1 : weights[year - 1]! * openBand.decline);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, year) => ({ age: from + year, share: weight / total }));
}
