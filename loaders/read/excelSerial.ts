const dayMilliseconds = 86_400_000;

/**
 * A date as a workbook counts it (ECMA-376 part 1, 18.17.4): days since 30 December 1899, or since 1 January 1904, in
 * ISO form; a fraction of a day adds the time, to the second. Below one day it is a time alone.
 */
export function excelSerial(serial: number, uses1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = new Date((seconds - days * 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && !uses1904) return time;
  const epoch = uses1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(epoch + days * dayMilliseconds).toISOString().slice(0, 10);
  return seconds === days * 86_400 ? day : `${day} ${time}`;
}
