/** A population margin laid over the rows of a sample. A joint margin is one whose codes are already crossed. */
export interface Margin {
  /** Name for diagnostics, e.g. `age` or `sex*age`. */
  name: string;
  /** Category index of every row, 0 ≤ code < categories.length. */
  codes: Int32Array;
  /** Population total of every category, in people (or any unit that all margins share). */
  targets: Float64Array;
  /** Label of every category, for diagnostics. */
  categories: readonly string[];
}

/** One classification to be crossed: the category index of every row and the labels. */
export interface Classification {
  name: string;
  codes: Int32Array;
  categories: readonly string[];
}

/**
 * Crosses two classifications into one whose categories run through the second within the first
 * (`first|second`); a row with a negative code in either stays negative.
 */
export function cross(first: Classification, second: Classification): Classification {
  const width = second.categories.length;
  const codes = first.codes.map((code, row) => {
    const other = second.codes[row]!;
    return code < 0 || other < 0 ? -1 : code * width + other;
  });
  const categories = first.categories.flatMap((a) => second.categories.map((b) => `${a}|${b}`));
  return { name: `${first.name}*${second.name}`, codes, categories };
}

/** Respondents in every category of a margin. */
export function marginBases({ codes, categories }: Margin): Int32Array {
  const bases = new Int32Array(categories.length);
  for (const code of codes) if (code >= 0 && code < bases.length) bases[code]!++;
  return bases;
}
