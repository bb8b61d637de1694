import type { ColumnTexts } from "./columnTexts.js";

/** St Petersburg and its surroundings, in degrees. */
const latitudes = [59.5, 60.5] as const;
const longitudes = [29, 31.5] as const;

/**
 * Texts that are one latitude or longitude each: numbers of four decimals or more that crowd where the city is.
 * Measurements spread: the ranges on either side hold as many.
 */
export function singleCoordinates({ counts }: ColumnTexts): string[] {
  const precise = [...counts.keys()]
    .filter((text) => /^-?\d{1,3}[.,]\d{4,}$/.test(text))
    .map((text) => ({ text, value: Number(text.replace(",", ".")) }));
  return [latitudes, longitudes].flatMap(([from, to]) => {
    const within = (low: number, high: number) => precise.filter(({ value }) => value >= low && value <= high);
    const inside = within(from, to);
    const beside = within(2 * from - to, from).length + within(to, 2 * to - from).length;
    return inside.length >= 5 && beside <= inside.length / 2 ? inside.map(({ text }) => text) : [];
  });
}
