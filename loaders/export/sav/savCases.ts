import type { DatasetVariable } from "../dataset.js";

const bias = 100;
const rawValue = 253;
const systemMissing = 255;

/**
 * The cases of a system file in bytecode, piece by piece: eight codes, then the values that no code stands for.
 *
 * @param rows number of cases
 * @param perPiece cases that a piece holds about
 */
export function* savCases(variables: readonly DatasetVariable[], rows: number, perPiece = 4096): Generator<Buffer> {
  // A value takes a code and at most eight bytes; a piece ends within eight cases, where the codes come out even.
  let piece = Buffer.alloc(9 * (perPiece + 8) * variables.length + 72);
  let end = 0;
  let codes = 0;
  let codesAt = 0;
  for (let row = 0; row < rows; row++) {
    for (const { values } of variables) {
      if (codes === 0) {
        codesAt = end;
        end += 8;
      }
      const value = values[row]!;
      const code = codeOf(value);
      piece[codesAt + codes] = code;
      if (code === rawValue) end = piece.writeDoubleLE(value, end);
      codes = (codes + 1) % 8;
    }
    // A piece may end only where no codes are waiting for values.
    if (end > 8 * perPiece * variables.length && codes === 0) {
      yield piece.subarray(0, end);
      piece = Buffer.alloc(piece.length);
      end = 0;
    }
  }
  yield piece.subarray(0, end);
}

function codeOf(value: number): number {
  if (Number.isNaN(value)) return systemMissing;
  return Number.isInteger(value) && value > -bias && value < 252 - bias ? value + bias : rawValue;
}
