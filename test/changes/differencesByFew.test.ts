import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Study } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { UsageStudy } from "../../loaders/project/usageStudy.js";
import { type DifferenceByFew, differencesByFew } from "../../publish/changes/differencesByFew.js";
import type { StudySnapshot } from "../../publish/changes/snapshot.js";
import { people, pollSnapshot } from "./pollSnapshot.js";

const { policy, studies } = await readProject(fileURLToPath(new URL("../../data", import.meta.url)));
const poll = studies.find((study): study is SurveyStudy => study.kind === "survey")!;
const portal = studies.find((study): study is UsageStudy => study.kind === "usage")!;
const described: readonly Study[] = [
  { ...poll, study: "poll", policy: {} },
  { ...portal, study: "portal", publishedByOwner: false }
];

const compare = (
  before: StudySnapshot,
  after: StudySnapshot,
  { study = "poll", own = described } = {}
): Promise<DifferenceByFew[]> =>
  differencesByFew(new Map([[study, before]]), new Map([[study, after]]), {
    policy: { ...policy, minimumBase: 10, minimumUsageCount: 10 },
    studies: own
  });

const nevsky = people(11, "male", "nevsky", "yes");
const before = [...people(100, "female", "kirovsky", "yes"), ...people(80, "female", "kirovsky", "no"), ...nevsky];
const corrected = (count: number) => [
  ...people(100 - count, "female", "kirovsky", "yes"),
  ...people(80 + count, "female", "kirovsky", "no"),
  ...nevsky
];

test("one respondent withdrawn: who differs, and every base that moved", async () => {
  expect(await compare(pollSnapshot(before), pollSnapshot(before.slice(1), { extract: "2" }))).toEqual([
    // Bases of everybody, of women and of their district.
    { kind: "survey", study: "poll", minimum: 10, moved: 3, respondents: "few", questions: 1, hiddenNow: 0 }
  ]);
});

test("two withdrawn leave a group that is hidden now, and was published", async () => {
  expect(await compare(pollSnapshot(before), pollSnapshot(before.slice(0, -2), { extract: "2" }))).toEqual([
    // Both options of men and of their district; the base of everybody moved.
    { kind: "survey", study: "poll", minimum: 10, moved: 1, respondents: "few", questions: 1, hiddenNow: 4 }
  ]);
});

test("one respondent's answer corrected moves no base, and is told", async () => {
  expect(await compare(pollSnapshot(before), pollSnapshot(corrected(1), { extract: "2" }))).toEqual([
    { kind: "survey", study: "poll", minimum: 10, moved: 0, respondents: "few", questions: 1, hiddenNow: 0 }
  ]);
});

test("of fifty corrected, and of none, there is nothing to tell", async () => {
  expect(await compare(pollSnapshot(before), pollSnapshot(corrected(50), { extract: "2" }))).toEqual([]);
  expect(await compare(pollSnapshot(before), pollSnapshot(before))).toEqual([]);
  expect(await compare(pollSnapshot(before), pollSnapshot(before, { label: "Confidence" }))).toEqual([]);
});

test("a study's own stricter policy is what counts", async () => {
  const strict = [{ ...poll, study: "poll", policy: { minimumBase: 20 } }];
  const [older, newer] = [pollSnapshot(before), pollSnapshot(corrected(15), { extract: "2" })];
  expect(await compare(older, newer)).toEqual([]);
  expect(await compare(older, newer, { own: strict })).toEqual([
    { kind: "survey", study: "poll", minimum: 20, moved: 0, respondents: "few", questions: 1, hiddenNow: 0 }
  ]);
});

test("a stricter policy hides what the earlier edition shows; other answers of many make it another figure", async () => {
  expect(await compare(pollSnapshot(before), pollSnapshot(before, { minimum: 12 }))).toEqual([
    { kind: "survey", study: "poll", minimum: 10, moved: 0, respondents: "none", questions: 0, hiddenNow: 4 }
  ]);
  expect(await compare(pollSnapshot(before), pollSnapshot(corrected(50), { minimum: 12, extract: "2" }))).toEqual([]);
});

test("where the answers are not kept, other data are told to be unknown, and bases are compared", async () => {
  const older = pollSnapshot(before, { kept: false });
  expect(await compare(older, pollSnapshot(corrected(1), { kept: false, extract: "2" }))).toEqual([
    { kind: "survey", study: "poll", minimum: 10, moved: 0, respondents: "unknown", questions: 0, hiddenNow: 0 }
  ]);
  expect(await compare(older, pollSnapshot(before.slice(1), { kept: false, extract: "2" }))).toEqual([
    { kind: "survey", study: "poll", minimum: 10, moved: 3, respondents: "unknown", questions: 0, hiddenNow: 0 }
  ]);
});

test("where the answers are not kept, another reading of the same extract is unknown too; other margins read none", async () => {
  const older = pollSnapshot(before, { kept: false });
  const newer = pollSnapshot(corrected(1), { kept: false });
  const because = (of: string): Promise<DifferenceByFew[]> =>
    compare(older, { ...newer, inputs: { ...newer.inputs, [of]: "2" } });
  const unknown = {
    kind: "survey",
    study: "poll",
    minimum: 10,
    moved: 0,
    respondents: "unknown",
    questions: 0,
    hiddenNow: 0
  };
  expect(await because("data/studies/poll.yaml")).toEqual([unknown]);
  expect(await because("data/items.yaml (trust)")).toEqual([unknown]);
  expect(await because("code")).toEqual([unknown]);
  expect(await because("data/studies/poll.yaml (weighting)")).toEqual([unknown]);
  expect(await because("data/margins/spb.yaml")).toEqual([]);
  expect(await because("data/disclosure.yaml")).toEqual([]);
});

test("rows of respondents are not for this comparison, and neither is a study that is new", async () => {
  const rows = pollSnapshot(before.slice(1), { extract: "2", release: "microdata" });
  expect(await compare(pollSnapshot(before), rows)).toEqual([]);
  expect(await differencesByFew(new Map(), new Map([["poll", pollSnapshot(before)]]), { policy, studies })).toEqual([]);
});

/** Counts of women and men; null is hidden. */
function usage(female: number | null, male: number | null): StudySnapshot {
  const row = (sex: string, value: number | null): string =>
    `('a', 'users', 'persons', '${sex}', 'all', ${value}::DOUBLE, '${value === null ? "suppressed" : "published"}')`;
  return {
    inputs: { code: "1" },
    rows: {
      usage: `SELECT * FROM (VALUES ${row("female", female)}, ${row("male", male)}) AS counts (tabulation, measure, unit, sex,
        age, value, verdict)`
    },
    catalogue: "SELECT 'cells' AS release",
    state: async () => null
  };
}

test("a usage count that moved by 3 is told, one that moved by 10 or is new is not", async () => {
  const inPortal = (older: StudySnapshot, newer: StudySnapshot, own = described) =>
    compare(older, newer, { study: "portal", own });
  expect(await inPortal(usage(120, 90), usage(123, 100))).toEqual([
    { kind: "usage", study: "portal", minimum: 10, moved: 1, hiddenNow: 0 }
  ]);
  expect(await inPortal(usage(120, null), usage(120, 90))).toEqual([]);
  expect(await inPortal(usage(120, 90), usage(120, null))).toEqual([
    { kind: "usage", study: "portal", minimum: 10, moved: 0, hiddenNow: 1 }
  ]);
  const owned = [{ ...portal, study: "portal", publishedByOwner: true }];
  expect(await inPortal(usage(120, 90), usage(123, 90), owned)).toEqual([]);
});
