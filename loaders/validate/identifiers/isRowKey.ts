import type { ColumnTexts } from "./columnTexts.js";

const fewestRows = 20;

/**
 * Whether a column numbers its rows: hardly a cell blank or twice, and either codes with digits in them, or whole
 * numbers that rise or fall all the way, fill a range, or are long and of one length. Years and ages are none.
 */
export function isRowKey({ counts, rows, filled }: ColumnTexts): boolean {
  if (rows < fewestRows || filled < 0.99 * rows || counts.size < 0.99 * rows) return false;
  const texts = [...counts.keys()];
  if (texts.every((text) => /^\d{1,19}$/.test(text))) return areSerial(texts);
  return (
    texts.every((text) => /^[\p{L}\d_-]{4,}$/u.test(text) && /\d/.test(text)) &&
    texts.some((text) => /\p{L}/u.test(text))
  );
}

function areSerial(texts: readonly string[]): boolean {
  const numbers = texts.map(Number);
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  if (most <= 120 || (least >= 1900 && most <= 2100)) return false;
  const rising = numbers.every((value, index) => index === 0 || value > numbers[index - 1]!);
  const falling = numbers.every((value, index) => index === 0 || value < numbers[index - 1]!);
  const isDense = most - least < 1.5 * numbers.length;
  const length = texts[0]!.length;
  return rising || falling || isDense || (length >= 6 && texts.every((text) => text.length === length));
}
