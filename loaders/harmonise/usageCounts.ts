import { ExactSum } from "./exactSum.js";
import type { UsagePlace } from "./usageCategories.js";

/** A count of one combination of categories: as printed, or added up over rows that `sum_over` tells apart. */
export interface UsageCount {
  readonly kind: UsagePlace["kind"];
  readonly sex: string;
  readonly age: string;
  readonly value: number;
  /** As printed; null where rows were added up. */
  readonly percent: string | null;
  /** False for a sum of rows. */
  readonly printed: boolean;
}

interface Sum {
  readonly place: UsagePlace;
  readonly values: ExactSum;
  readonly percent: string | null;
  rows: number;
}

/** Adds up the counts of one measure, in memory for its categories. */
export class UsageCounts {
  private readonly sums = new Map<string, Sum>();
  private readonly sumOf = new Map<UsagePlace, Sum>();

  add(place: UsagePlace, value: number, percent: string | null): void {
    let sum = this.sumOf.get(place);
    if (sum === undefined) {
      const key = [place.kind, place.sex, place.age].join("|");
      sum = this.sums.get(key) ?? { place, values: new ExactSum(), percent, rows: 0 };
      this.sums.set(key, sum);
      this.sumOf.set(place, sum);
    }
    sum.values.add(value);
    sum.rows += 1;
  }

  /** In the order in which their first rows came. */
  counts(): UsageCount[] {
    return [...this.sums.values()].map(({ place: { kind, sex, age }, values, percent, rows }) => ({
      kind,
      sex,
      age,
      value: values.value(),
      percent: rows === 1 ? percent : null,
      printed: rows === 1
    }));
  }
}
