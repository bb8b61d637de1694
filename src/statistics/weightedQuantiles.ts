import { linearisedMean } from "./linearised.js";
import { contrast } from "./contrast.js";
import { degreesOfFreedom } from "./degreesOfFreedom.js";
import { meanInterval } from "./shareInterval.js";
import type { Interval } from "./shareInterval.js";
import { studentQuantile } from "./studentT.js";
import type { SurveyDesign } from "./surveyDesign.js";

/**
 * What to give where the cumulative weight hits the probability exactly; closed. `math` gives the value itself,
 * `school` the middle between it and the next. R: `svyquantile(qrule = )`.
 */
export type QuantileRule = "math" | "school";

export interface QuantileEstimate {
  base: number;
  degreesOfFreedom: number;
  /** NaN where the base is empty. */
  quantile: number;
  /** Woodruff's interval; an end beyond the sample is NaN. */
  interval: Interval;
  /** Width of the interval over 2 t. */
  standardError: number;
}

/** Cumulative weights closer to the probability than this part of the total count as hitting it. */
const HIT = 1e-12;

/** Values of a base in order, with their cumulative weights: a weighted distribution function. */
interface Distribution {
  values: Float64Array;
  cumulative: Float64Array;
}

/**
 * Quantiles of a variable in a domain with Woodruff's intervals: an interval of the share at or below the quantile,
 * turned back through the weighted distribution function.
 *
 * Source: R. S. Woodruff, JASA 47 (1952) 635. R: `svyquantile(interval.type = "mean")`.
 *
 * @param values one value a row, NaN for a missing answer
 * @param domain mask of the rows inside
 * @param probabilities each in (0, 1)
 */
export function weightedQuantiles(
  design: SurveyDesign,
  values: Float64Array,
  domain: Uint8Array,
  probabilities: readonly number[],
  level: number,
  rule: QuantileRule = "math"
): QuantileEstimate[] {
  const base = Int32Array.from(values.keys()).filter((row) => domain[row] && !Number.isNaN(values[row]!));
  const degrees = degreesOfFreedom(design, base);
  const distribution = distributionOf(design, values, base);
  return probabilities.map((probability) => {
    const quantile = quantileOf(distribution, probability, rule);
    const below = values.map((value) => (Number.isNaN(value) ? NaN : value <= quantile ? 1 : 0));
    const { estimate, standardError } = contrast(design, [linearisedMean(design, below, domain)], [1]);
    const reach = meanInterval(estimate, standardError, degrees, level);
    const low = reach.low < 0 ? NaN : quantileOf(distribution, reach.low, rule);
    const high = reach.high > 1 ? NaN : quantileOf(distribution, reach.high, rule);
    return {
      base: base.length,
      degreesOfFreedom: degrees,
      quantile,
      interval: { low, high },
      standardError: (high - low) / (2 * studentQuantile((1 - level) / 2, degrees))
    };
  });
}

function distributionOf({ weights }: SurveyDesign, values: Float64Array, base: Int32Array): Distribution {
  const order = base.slice().sort((a, b) => values[a]! - values[b]!);
  const cumulative = new Float64Array(order.length);
  let sum = 0;
  order.forEach((row, position) => {
    sum += weights[row]!;
    cumulative[position] = sum;
  });
  return { values: Float64Array.from(order, (row) => values[row]!), cumulative };
}

function quantileOf({ values, cumulative }: Distribution, probability: number, rule: QuantileRule): number {
  if (values.length === 0 || Number.isNaN(probability)) return NaN;
  const total = cumulative.at(-1)!;
  const found = cumulative.findIndex((weight) => weight >= (probability - HIT) * total);
  const position = found < 0 ? values.length - 1 : found;
  switch (rule) {
    case "math":
      return values[position]!;
    case "school": {
      const hit = Math.abs(cumulative[position]! - probability * total) <= HIT * total;
      return hit && position + 1 < values.length ? (values[position]! + values[position + 1]!) / 2 : values[position]!;
    }
    default:
      throw new Error(`quantile rule: unknown ${JSON.stringify(rule satisfies never)}`);
  }
}
