import { type ClassRule, isSafe } from "./classSafety.js";
import { equivalenceClasses } from "./equivalenceClasses.js";

/**
 * Local suppression: withholds (-1) values of single rows until every equivalence class is safe. Columns are withheld
 * in their order, the first wherever that is enough. Withheld rows of a kind that are too few among themselves take
 * rows of the same kind along, as few as there have to be and from classes that can spare them, so that least is lost.
 *
 * @param columns quasi-identifiers in the order in which they may be withheld
 * @returns new columns, or null where no suppression makes all classes safe
 */
export function suppressLocally(columns: readonly Int32Array[], rows: number, rule: ClassRule): Int32Array[] | null {
  const released = columns.map((codes) => codes.slice());
  const unsafe = (): number[][] => equivalenceClasses(released, rows).filter((members) => !isSafe(members, rule));
  for (let depth = 1; depth <= released.length; depth++) {
    withhold(unsafe().flat(), released, depth);
    for (const group of unsafe()) completeGroup(group, released, depth, rows, rule);
  }
  return unsafe().length === 0 ? released : null;
}

function withhold(rows: readonly number[], columns: readonly Int32Array[], depth: number): void {
  for (const row of rows) for (const codes of columns.slice(0, depth)) codes[row] = -1;
}

/** Adds rows to a group of withheld ones until it is safe; leaves it as it is where no class may be joined. */
function completeGroup(
  group: readonly number[],
  columns: readonly Int32Array[],
  depth: number,
  rows: number,
  rule: ClassRule
): void {
  const kept = columns.slice(depth);
  const [first] = group;
  const isDonor = ([row]: readonly number[]): boolean =>
    kept.every((codes) => codes[row!] === codes[first!]) && columns.slice(0, depth).some((codes) => codes[row!] !== -1);
  const lost = ([row]: readonly number[]): number =>
    columns.slice(0, depth).filter((codes) => codes[row!] !== -1).length;
  const donors = equivalenceClasses(columns, rows)
    .filter((members) => isSafe(members, rule) && isDonor(members))
    .sort((a, b) => lost(a) - lost(b) || b.length - a.length);
  const joined = takeSpare(group, donors, rule);
  const nearest = donors.filter((members) => lost(members) === lost(donors[0]!)).at(-1) ?? [];
  const taken = isSafe(joined, rule) ? joined : [...group, ...nearest];
  if (isSafe(taken, rule)) withhold(taken, columns, depth);
}

/** The group with rows that classes can spare: only those that make it larger or more diverse where it has to be. */
function takeSpare(group: readonly number[], donors: readonly (readonly number[])[], rule: ClassRule): number[] {
  const joined = [...group];
  for (const donor of donors) {
    let left = [...donor];
    for (const row of donor) {
      if (isSafe(joined, rule)) return joined;
      const rest = left.filter((member) => member !== row);
      if (!isSafe(rest, rule) || (joined.length >= rule.k && !isNews(row, joined, rule))) continue;
      joined.push(row);
      left = rest;
    }
  }
  return joined;
}

/** Whether a row brings an answer that a group still lacks. */
function isNews(row: number, group: readonly number[], { l, sensitive }: ClassRule): boolean {
  return sensitive.some((codes) => {
    const answers = new Set(group.map((member) => codes[member]!).filter((code) => code >= 0));
    return answers.size < l && codes[row]! >= 0 && !answers.has(codes[row]!);
  });
}
