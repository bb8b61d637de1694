import { isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import type { PublishedCell } from "./suppressCells.js";

type CityFigure = Pick<PublishedCell, "item" | "option" | "measure" | "age">;

/**
 * Tells whether a figure of the city has a part (a sex, an age within its own) that is hidden. Under one weighting its
 * parts are protected; weighted another way, by weights that follow from published bases and populations, the same
 * answers are a second equation, and whole counts that solve both are few.
 */
export function hiddenParts(cells: readonly PublishedCell[]): (figure: CityFigure) => boolean {
  const hidden = new Map<string, string[]>();
  for (const { item, option, measure, age, area, verdict } of cells) {
    if (area !== "all" || verdict !== "suppressed" || measure === "share_of_answers") continue;
    // A mean and the two best ratings are made of every option.
    for (const key of [`${item}|${option}`, `${item}|`]) hidden.set(key, [...(hidden.get(key) ?? []), age]);
  }
  return ({ item, option, measure, age }) =>
    (hidden.get(measure === "share" ? `${item}|${option}` : `${item}|`) ?? []).some(
      (part) => age === "all" || (part !== "all" && isWithin(parseAgeBand(part)!, parseAgeBand(age)!))
    );
}
