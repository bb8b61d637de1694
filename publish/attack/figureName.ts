import type { Domain } from "./domainAtoms.js";
import type { FigureRow } from "./shownFigures.js";

/** A figure in words, for the chain that gives a hidden count away. */
export function figureName(cell: Omit<FigureRow, "base" | "estimate" | "verdict">): string {
  return `${cell.item}/${cell.option} (${cell.measure}), ${domainName(cell)}`;
}

/** The number of respondents behind the figures of an item, in words. */
export function baseName(item: string, domain: Domain): string {
  return `base of ${item}, ${domainName(domain)}`;
}

/** A domain in words. */
export function domainName({ sex, age, area }: Domain): string {
  return [
    sex === "all" ? "both sexes" : sex,
    age === "all" ? "all ages" : age,
    area === "all" ? "whole city" : area
  ].join(", ");
}
