/**
 * What is left of a row of the published table `usage` whose count is hidden: no figure from which it could be told.
 */
export function hideUsage<Row extends object>(row: Row) {
  return { ...row, value: null, share: null, printed_share: null, per_1000: null, verdict: "suppressed" };
}
