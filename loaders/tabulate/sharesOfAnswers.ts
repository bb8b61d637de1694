import { degreesOfFreedom } from "../../src/statistics/degreesOfFreedom.js";
import { rowsOf } from "../../src/statistics/domainMeans.js";
import { linearisedStandardError } from "../../src/statistics/linearisedVariance.js";
import type { SurveyDesign } from "../../src/statistics/surveyDesign.js";
import type { Answers } from "../survey/respondents.js";
import type { CellDomain } from "./cellDomains.js";
import { ticksOfRespondent } from "./cellVariables.js";
import { estimateOf } from "./estimateOf.js";
import type { Cell } from "./tabulateCells.js";

/**
 * Shares of all ticks of a select-all item, in the city as a whole: the ratio of weighted ticks of an option to
 * weighted ticks of all real options, with the linearised standard error of a ratio (R: `survey::svyratio`).
 */
export function sharesOfAnswers(design: SurveyDesign, answers: Answers, domains: readonly CellDomain[]): Cell[] {
  const { item, ticks } = answers;
  const counts = ticksOfRespondent(answers);
  return domains
    .filter(({ area }) => area === "all")
    .flatMap(({ sex, age, area, mask }) => {
      const rows = rowsOf(mask).filter((row) => !Number.isNaN(counts[row]!));
      const degrees = Math.max(0, degreesOfFreedom(design, rows));
      const sums = rows.reduce(
        (sum, row) => ({
          ticks: sum.ticks + design.weights[row]! * counts[row]!,
          weight: sum.weight + design.weights[row]!,
          squares: sum.squares + design.weights[row]! ** 2
        }),
        { ticks: 0, weight: 0, squares: 0 }
      );
      return item.options.flatMap(({ id, exclusive }, index): Cell[] => {
        if (exclusive) return [];
        const chosen = rows.reduce((sum, row) => sum + design.weights[row]! * ticks![index]![row]!, 0);
        const ratio = chosen / sums.ticks;
        const influence = new Float64Array(design.rows);
        for (const row of rows) influence[row] = (ticks![index]![row]! - ratio * counts[row]!) / sums.ticks;
        const estimate = estimateOf("share_of_answers", {
          base: sums.ticks > 0 ? rows.length : 0,
          effectiveBase: rows.length > 0 ? sums.weight ** 2 / sums.squares : 0,
          estimate: ratio,
          standardError: linearisedStandardError(design, influence),
          degreesOfFreedom: degrees
        });
        return [
          { item: item.id, option: id, optionOrd: index, measure: "share_of_answers", sex, age, area, ...estimate }
        ];
      });
    });
}
