/**
 * Whether more numbers of a shape pass a test than numbers without meaning would. Ordinary ten-digit numbers pass for
 * INN one time in ten; a column of them is no list of INNs.
 *
 * @param found numbers that pass
 * @param shaped numbers of the shape
 * @param chance share of random numbers of the shape that pass
 */
export function isBeyondChance(found: number, shaped: number, chance: number): boolean {
  if (found === shaped) return chance ** found <= 0.11;
  return found - shaped * chance > 4 * Math.sqrt(shaped * chance * (1 - chance));
}
