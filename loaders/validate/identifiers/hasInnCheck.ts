/**
 * Weights of the digits before the check digit, by its position from 0. Order of the Federal Tax Service MMV-7-6/435.
 */
const weights: Readonly<Record<number, readonly number[]>> = {
  9: [2, 4, 10, 3, 5, 9, 4, 6, 8],
  10: [7, 2, 4, 10, 3, 5, 9, 4, 6, 8],
  11: [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
};

/** Check digits of a taxpayer's number: one of 10 digits (organisations), two of 12 (persons). */
export function hasInnCheck(digits: string): boolean {
  const positions = digits.length === 10 ? [9] : [10, 11];
  return positions.every((position) => {
    const sum = weights[position]!.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    return (sum % 11) % 10 === Number(digits[position]);
  });
}
