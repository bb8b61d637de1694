/** Check digits of an insurance number of 11 digits: nine by weights 9 to 1, modulo 101, 100 counting as 0. */
export function hasSnilsCheck(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < 9; index++) sum += Number(digits[index]) * (9 - index);
  return (sum % 101) % 100 === Number(digits.slice(9));
}
