import type { Threshold } from "../project/rule.js";

/** The number of rows that a threshold allows of `rows` in all: `5`, or `1%` of them. */
export function parseThreshold(threshold: Threshold, rows: number): number {
  return threshold.endsWith("%") ? (Number(threshold.slice(0, -1)) / 100) * rows : Number(threshold);
}
