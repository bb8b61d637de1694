import fc from "fast-check";
import { expect, test } from "vitest";
import { suppressPeriods } from "../../loaders/suppress/suppressPeriods.js";
import { attackUsage } from "../../publish/attack/attackUsage.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { Undecided, secretsGivenAway } from "./bruteForce.js";
import {
  type Protect,
  type UsageShape,
  type UsageShapeTable,
  asPublished,
  drawUsage,
  groupCount,
  policyOf
} from "./drawUsage.js";

/**
 * Number of random releases, and what they are drawn from; on demand others: `RELEASES=5000 SEED=5 npx vitest run …`.
 */
const releases = Number(process.env["RELEASES"] ?? 500);
const usualSeed = 20240630;
const seed = Number(process.env["SEED"] ?? usualSeed);

const domains = fc.constantFrom([], ["sex"], ["age"], ["sex", "age"]) as fc.Arbitrary<("sex" | "age")[]>;
const places: fc.Arbitrary<readonly Pick<UsageShapeTable, "service" | "from" | "to">[]> = fc.oneof(
  // Halves and quarters of a year, or of half of it; parts of a service; counts of one place in several tables; any of
  // these.
  fc
    .constantFrom(
      [
        [0, 3],
        [0, 1],
        [2, 3]
      ],
      [
        [0, 1],
        [0, 0],
        [1, 1]
      ],
      [
        [0, 2],
        [0, 0],
        [1, 1],
        [2, 2]
      ],
      [
        [0, 2],
        [1, 3],
        [0, 0]
      ]
    )
    .map((periods) => periods.map(([from, to]) => ({ service: "portal" as const, from: from!, to: to! }))),
  fc.constant((["portal", "portal/appeals", "portal/school"] as const).map((service) => ({ service, from: 0, to: 0 }))),
  fc.constantFrom(2, 3).map((length) => Array.from({ length }, () => ({ service: "portal" as const, from: 0, to: 0 }))),
  fc.array(
    fc
      .record({
        service: fc.constantFrom("portal" as const, "portal/appeals" as const),
        from: fc.constantFrom(0, 1),
        length: fc.constantFrom(0, 1)
      })
      .map(({ service, from, length }) => ({ service, from, to: from + length })),
    { minLength: 1, maxLength: 4 }
  )
);

/** More kinds of visits or people than this take too long to enumerate. */
const mostGroups = 27;

/** Random usage tables that are small enough for every set of counts to be tried. */
const shapes: fc.Arbitrary<UsageShape> = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 30 }),
    unit: fc.constantFrom("visits" as const, "persons" as const),
    size: fc.integer({ min: 10, max: 60 }),
    bands: fc.constantFrom(["18-64", "65+"], ["18-54", "55-64", "65+"]),
    unknown: fc.constantFrom(0, 0, 0.1),
    minimum: fc.integer({ min: 2, max: 4 }),
    rounding: fc.constantFrom(null, null, null, 3, 4),
    tables: places.chain((own) =>
      fc
        .record({
          all: fc.constantFrom(null, ["age"] as const, ["sex", "age"] as const, [] as const),
          each: fc.array(
            fc.record({ domains, totals: fc.boolean(), owned: fc.integer({ min: 0, max: 7 }).map((die) => die === 0) }),
            { minLength: own.length, maxLength: own.length }
          )
        })
        .map(({ all, each }) =>
          own.map((place, at): UsageShapeTable => ({ ...place, ...each[at]!, domains: all ?? each[at]!.domains }))
        )
    )
  })
  .filter((shape) => groupCount(shape) <= mostGroups);

interface Attacked {
  /** Counts that are hidden, and shown. */
  readonly hidden: number;
  readonly shown: number;
  /** Hidden counts that are given away, but not by what owners have published alone. */
  readonly learnt: readonly string[];
}

/**
 * Lets somebody who tries every set of counts and the build's own attack at a drawn release, and holds that they find
 * the same of the same width; null where there are too many sets of counts to try.
 */
async function attackBoth(shape: UsageShape, protect: Protect = asPublished): Promise<Attacked | null> {
  const { published, secrets, puzzle, ownersPuzzle, truth } = await drawUsage(shape, protect);
  const rows = published.map((row) => ({ ...row, from: row.from_date, to: row.to_date }));
  const attack = attackUsage(await highsSolver(), rows, policyOf(shape));
  expect([attack.targets, attack.notAttacked, attack.setAside]).toEqual([secrets.length, 0, []]);
  try {
    const found = secretsGivenAway(puzzle, secrets, truth);
    const inWords = found.map(({ from, to }) => (from === to ? `is ${from}` : `lies between ${from} and ${to}`));
    expect(attack.disclosures.map(({ found: told }) => told).sort()).toEqual(inWords.sort());
    const byOwners = found.length === 0 ? [] : secretsGivenAway(ownersPuzzle, secrets, truth).map(({ name }) => name);
    return {
      hidden: secrets.length,
      shown: rows.length - secrets.length,
      learnt: found.map(({ name }) => name).filter((name) => !byOwners.includes(name))
    };
  } catch (error) {
    if (error instanceof Undecided) return null;
    throw error;
  }
}

test(
  `whoever tries every set of counts learns no hidden one from ${releases} random releases, and neither does the attack`,
  { timeout: 3_600_000 },
  async () => {
    let [undecided, hidden] = [0, 0];
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const attacked = await attackBoth(shape);
        expect(attacked?.learnt ?? []).toEqual([]);
        undecided += Number(attacked === null);
        hidden += attacked?.hidden ?? 0;
      }),
      { seed, numRuns: releases }
    );
    expect(undecided).toBeLessThan(releases / 50);
    expect(hidden).toBeGreaterThan(3 * releases);
  }
);

const withoutLinks: Protect = async (rows, owned, { policy }) => suppressPeriods(rows, owned, policy);
/** Shows the first count again that is hidden though it is not small. */
const withOneShown: Protect = async (rows, owned, project, exact) => {
  const published = await asPublished(rows, owned, project, exact);
  const at = published.findIndex(
    ({ value, bound }, row) =>
      value === null && bound === "exact" && exact[row]!.value! >= project.policy.minimumUsageCount
  );
  return published.map((row, place) => (place === at ? exact[at]! : row));
};

test.each([
  ["tables are not held against one another", withoutLinks, 0.02],
  ["one count that is hidden for others is shown", withOneShown, 0.15]
])("both notice when %s", { timeout: 600_000 }, async (_, protect, share) => {
  const drawn = fc.sample(shapes, { seed: usualSeed, numRuns: 60 });
  let noticed = 0;
  for (const shape of drawn) noticed += Number(((await attackBoth(shape, protect))?.learnt.length ?? 0) > 0);
  expect(noticed).toBeGreaterThanOrEqual(share * drawn.length);
});
