import type { Text } from "../../src/components/view.js";
import type { usageCount } from "../harmonise/usageCount.js";
import type { Bound } from "../project/usageTable.js";
import { printedNumber } from "../read/printedNumber.js";
import type { FindingRows } from "./findingRows.js";

/** Notes a cell that is no count, a count below zero, or a lower bound where the codebook promises more. */
export function noteCount(
  found: FindingRows,
  count: ReturnType<typeof usageCount>,
  cell: { column: string; text: string; row: number },
  bound: Bound
): void {
  const { column, text, row } = cell;
  if (count !== null && count !== "not_available" && count.value < 0) {
    found.add("number", column, "below", row, () => ({
      ru: `${column}: число меньше нуля`,
      en: `${column}: a count below zero`
    }));
  } else if (count === null) {
    const kind = printedNumber(text.trim(), ",") === null ? "none" : "ambiguous";
    found.add("number", column, kind, row, () => notANumber(column, kind));
  } else if (count !== "not_available" && count.bound === "at_least" && bound !== "at_least") {
    found.add("bound", column, "", row, () => ({
      ru: `${column}: напечатано как нижняя граница, а в кодовой книге bound: ${bound}`,
      en: `${column}: printed as a lower bound, the codebook says ${bound}`
    }));
  }
}

function notANumber(column: string, kind: "none" | "ambiguous"): Text {
  switch (kind) {
    case "none":
      return { ru: `${column}: не число`, en: `${column}: not a number` };
    case "ambiguous":
      return {
        ru: `${column}: число читается двояко, нужно decimal`,
        en: `${column}: a number that can be read in two ways: \`decimal\` is needed`
      };
  }
}
