import type { Text } from "../../src/components/view.js";

/**
 * Population totals (`data/margins/<id>.yaml`): one or two domains, e.g. `["sex", "age"]`. A category of `age` is a
 * band as `parseAgeBand` reads it and may be finer than those of the reporting domains: `sumMargin` adds cells up.
 */
export interface Margin {
  readonly id: string;
  readonly domains: readonly string[];
  readonly date: string;
  readonly source: Text;
  readonly url: string | null;
  readonly note: Text | null;
  /** `persons`: totals as such. `shares_only`: another population (children, another year): only its shares count. */
  readonly use: "persons" | "shares_only";
  readonly cells: readonly { categories: readonly string[]; population: number }[];
}
