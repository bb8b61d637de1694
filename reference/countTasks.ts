import { penetration as penetrationOf } from "../src/statistics/penetration.js";
import { representation as representationOf } from "../src/statistics/representation.js";
import type { Row } from "./caseFile.js";

type Tables = (file: string) => Row[];

/** Key of a row by some columns; empty where one of them is. */
function keyOf(row: Row, by: readonly string[]): string {
  return by.some((column) => !row[column]) ? "" : by.map((column) => row[column]).join("|");
}

/** Sums a column over the rows of each key, in the order of first appearance. */
function sumBy(rows: readonly Row[], by: readonly string[], valueOf: (row: Row) => number): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row, by), (sums.get(keyOf(row, by)) ?? 0) + valueOf(row));
  return sums;
}

/** Users per head and make-up index by the keys of the population file. */
export function penetration(table: Tables, task: { users: string; population: string; by: string[] }) {
  const population = sumBy(table(task.population), task.by, (row) => Number(row.population));
  const users = sumBy(table(task.users), task.by, (row) => Number(row.users));
  const keys = [...population.keys()];
  const [userCounts, people] = [keys.map((key) => users.get(key) ?? 0), keys.map((key) => population.get(key)!)];
  const { rate, userShare, populationShare, index, total } = penetrationOf(userCounts, people);
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return {
    groups: Object.fromEntries(
      keys.map((key, group) => [
        key,
        {
          users: userCounts[group]!,
          population: people[group]!,
          penetration: rate[group]!,
          userShare: userShare[group]!,
          populationShare: populationShare[group]!,
          index: index[group]!
        }
      ])
    ),
    total: { users: sum(userCounts), population: sum(people), penetration: total },
    unmatchedUsers: sum([...users].filter(([key]) => !population.has(key)).map(([, count]) => count))
  };
}

/** Make-up of a sample against the population, over the respondents whose key the population file has. */
export function representation(
  table: Tables,
  task: { sample: string; population: string; by: string[]; weight?: string }
) {
  const population = sumBy(table(task.population), task.by, (row) => Number(row.population));
  const sample = table(task.sample);
  const counts = sumBy(sample, task.by, () => 1);
  const weighted = sumBy(sample, task.by, (row) => (task.weight === undefined ? 1 : Number(row[task.weight])));
  const keys = [...population.keys()];
  const { sampleShare, populationShare, ratio } = representationOf(
    keys.map((key) => weighted.get(key) ?? 0),
    keys.map((key) => population.get(key)!)
  );
  return {
    n: keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0),
    missing: counts.get("") ?? 0,
    groups: Object.fromEntries(
      keys.map((key, group) => [
        key,
        {
          n: counts.get(key) ?? 0,
          sampleShare: sampleShare[group]!,
          populationShare: populationShare[group]!,
          representationRatio: ratio[group]!
        }
      ])
    )
  };
}
