import type { View } from "../../components/view.js";
import type { RepresentationRow } from "./representationRow.js";

/** The older group in a sample and in the population, summed over the bands of the margin by age. */
export interface OlderShare {
  readonly base: number;
  readonly sample: number;
  readonly weighted: number;
  readonly population: number;
}

/** Null where a band is withheld, or where no band begins at the threshold. */
export function olderShare(rows: readonly RepresentationRow[], { age }: View): OlderShare | null {
  const bands = rows.filter(({ margin, category }) => margin === "age" && parseInt(category, 10) >= age);
  if (!bands.some(({ category }) => parseInt(category, 10) === age)) return null;
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
  const [base, sample, weighted] = [
    sum(bands.map((band) => band.base)),
    sum(bands.map((band) => band.sample_share)),
    sum(bands.map((band) => band.weighted_share))
  ];
  if (base === null || sample === null || weighted === null) return null;
  return { base, sample, weighted, population: sum(bands.map((band) => band.population_share))! };
}
