/** Decimals that show a printed value as it is: none for whole numbers, at most two. */
export function shownDigits(value: number): 0 | 1 | 2 {
  const hundredths = Math.round(Math.abs(value) * 100);
  if (hundredths % 100 === 0) return 0;
  return hundredths % 10 === 0 ? 1 : 2;
}
