import { sha256 } from "../tables/hashFiles.js";

/**
 * An order of rows that is random to whoever does not hold the data, the same at every build, and free of the order in
 * which rows came: they are sorted by what they hold, then drawn by hashes seeded with all of it.
 *
 * @param texts what each row holds
 * @returns indexes of the rows in their new order
 */
export function shuffleRows(texts: readonly string[]): Int32Array {
  const sorted = [...texts.keys()].sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
  const seed = sha256(sorted.map((row) => texts[row]).join("\n"));
  const drawn = sorted.map((row, position) => ({ row, key: sha256(`${seed} ${position}`) }));
  return Int32Array.from(
    drawn.sort((a, b) => (a.key < b.key ? -1 : 1)),
    ({ row }) => row
  );
}
