import type { SchemeCell } from "../tabulate/compareSchemes.js";
import type { SchemeName } from "../weigh/weigh.js";
import type { hiddenParts } from "./hiddenParts.js";
import type { PublishedCell } from "./suppressCells.js";

type ComparedCell = PublishedCell & Pick<SchemeCell, "scheme">;

/**
 * Hides a figure under the weighting schemes that its cell does not use where a part of it is hidden: see
 * `hiddenParts`. The unweighted figure stays, as counts are protected by themselves.
 *
 * @param published the scheme of the published cells
 */
export function suppressSchemes<C extends ComparedCell>(
  compared: readonly C[],
  published: SchemeName,
  hasHiddenPart: ReturnType<typeof hiddenParts>
): C[] {
  return compared.map((cell) => {
    const isShown = cell.verdict === "published" || cell.verdict === "unreliable";
    if (!isShown || cell.scheme === published || cell.scheme === "unweighted" || !hasHiddenPart(cell)) return cell;
    return {
      ...cell,
      verdict: "suppressed",
      base: null,
      effectiveBase: null,
      estimate: null,
      standardError: null,
      lower: null,
      upper: null
    };
  });
}
