import type { SurveyDesign } from "./surveyDesign.js";

/**
 * Degrees of freedom of a group: sampling units less strata that the group touches. R: `survey::degf` of a subset.
 *
 * @param rows the rows in the group
 */
export function degreesOfFreedom(design: SurveyDesign, rows: Int32Array): number {
  const { strata, clusters } = design;
  if (strata.count <= 1 && !clusters) return rows.length - 1;
  const touched = new Uint8Array(strata.count);
  const units = new Uint8Array(clusters ? clusters.count : design.rows);
  let degrees = 0;
  for (const row of rows) {
    const unit = clusters ? clusters.clusterOfRow[row]! : row;
    if (!units[unit]) degrees++;
    units[unit] = 1;
    const stratum = strata.stratumOfRow[row]!;
    if (!touched[stratum]) degrees--;
    touched[stratum] = 1;
  }
  return degrees;
}
