import { expect, test } from "vitest";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Item } from "../../loaders/project/item.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import type { SurveyWorlds } from "../../loaders/suppress/surveyWorlds.js";
import { attackSurvey } from "../../publish/attack/attackSurvey.js";
import type { FigureRow } from "../../publish/attack/shownFigures.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";

const text = { ru: "", en: "" };
const item: Item = {
  id: "helpers",
  type: "multiple",
  battery: null,
  object: null,
  wording: text,
  label: text,
  universe: text,
  comparableWith: null,
  options: ["children", "friends", "nobody"].map((id) => ({ id, label: text, exclusive: id === "nobody" }))
};

/** Respondents of one district: who helps them. */
function answered(helpers: readonly (readonly string[])[]): Respondents {
  const column = (...categories: string[]) => ({ categories, codes: new Int32Array(helpers.length) });
  return {
    rows: helpers.length,
    years: null,
    domains: new Map([
      ["sex", column("female")],
      ["age", column("65+")],
      ["district", column("nevsky")]
    ]),
    answers: [
      {
        item,
        codes: new Int16Array(helpers.length),
        ticks: item.options.map(({ id }) => Uint8Array.from(helpers, (own) => Number(own.includes(id))))
      }
    ]
  };
}

/** Figures of the city, those of the named options hidden. */
function cells(base: number, ...hidden: string[]): FigureRow[] {
  return [...item.options.map(({ id }) => id), "any"].map((option) => ({
    item: "helpers",
    option,
    measure: "share",
    sex: "all",
    age: "all",
    area: "all",
    base,
    estimate: hidden.includes(option) ? null : 0.5,
    verdict: hidden.includes(option) ? "suppressed" : "published"
  }));
}

const policy = { minimumBase: 2, minimumCount: 3, protectionInterval: 2, zeros: "hidden" } as DisclosurePolicy;
const domains = [{ domain: "district", category: "nevsky", parent: null, fromAge: null, toAge: null }];

async function attack(helpers: readonly (readonly string[])[], ...hidden: string[]) {
  return attackCells(helpers, cells(helpers.length, ...hidden));
}

async function attackCells(
  helpers: readonly (readonly string[])[],
  shown: readonly FigureRow[],
  worlds: SurveyWorlds | null = null
) {
  const tables = { study: "ekp-2024-05", cells: shown, elsewhere: [], differences: [] };
  return attackSurvey(
    await highsSolver(),
    { study: "ekp-2024-05", columns: [] as SurveyStudy["columns"] } as SurveyStudy,
    { tables, domains, representation: [], respondents: answered(helpers), worlds },
    policy
  );
}

const times = (count: number, ...own: string[]): string[][] => Array.from({ length: count }, () => own);

test("an option is told by `any` where the only other one is nobody's", async () => {
  const { disclosures } = await attack([...times(2, "children"), ...times(18, "nobody")], "children");
  expect(disclosures.map(({ what, found }) => `${what} ${found}`)).toEqual([
    "helpers/children (share), both sexes, all ages, whole city is 2"
  ]);
});

test("a clue that does not agree with what is shown proves nothing", async () => {
  const helpers = [...times(2, "children"), ...times(18, "nobody")];
  // Children would help four, and any two: more than there are.
  const worlds = (...world: number[]): SurveyWorlds => ({
    kinds: [{ sex: "female", age: "65+", district: "nevsky" }],
    items: new Map([["helpers", { answers: ["share children"], worlds: [Int32Array.from(world)] }]])
  });
  const { disclosures } = await attackCells(helpers, cells(20, "children"), worlds(0, 0, 2));
  expect(disclosures.map(({ what, found }) => `${what} ${found}`)).toEqual([
    "helpers/children (share), both sexes, all ages, whole city is 2"
  ]);
});

test("the bounds of a union leave an option open where another covers most of `any`", async () => {
  // 12 have anybody, 11 of them friends: children help at least one and at most twelve.
  const { targets, disclosures } = await attack(
    [...times(10, "friends"), ["children", "friends"], ["children"], ...times(8, "nobody")],
    "children"
  );
  expect([targets, disclosures]).toEqual([1, []]);
});

test("`any` and the answer that excludes it are hidden together, and bounded by the options", async () => {
  const open = await attack(
    [...times(4, "friends"), ...times(4, "children"), ...times(6, "friends", "children"), ...times(2, "nobody")],
    "any",
    "nobody"
  );
  expect(open.disclosures).toEqual([]);
  // All but two have friends who help, and nobody else helps anyone: so many have somebody.
  const told = await attack([...times(18, "friends"), ...times(2, "nobody")], "any", "nobody");
  expect(told.disclosures.map(({ what, found }) => `${what} ${found}`)).toEqual([
    "helpers/nobody (share), both sexes, all ages, whole city is 2",
    "helpers/any (share), both sexes, all ages, whole city is 18"
  ]);
});

test("who ticks that nobody helps, and somebody beside it, is no contradiction", async () => {
  const { disclosures } = await attack([
    ...times(6, "friends"),
    ...times(6, "children"),
    ["children", "nobody"],
    ...times(7, "nobody")
  ]);
  expect(disclosures).toEqual([]);
});

test("all ticks together, of which a share of answers is a share, tell the option that is left", async () => {
  const helpers = [...times(9, "friends"), ["children", "friends"], ["children"], ...times(9, "nobody")];
  const open = cells(helpers.length, "children", "any", "nobody");
  expect((await attackCells(helpers, open)).disclosures).toEqual([]);
  const friends = open.find(({ option }) => option === "friends")!;
  const { disclosures } = await attackCells(helpers, [...open, { ...friends, measure: "share_of_answers" }]);
  expect(disclosures.map(({ what, found }) => `${what} ${found}`)).toContain(
    "helpers/children (share), both sexes, all ages, whole city is 2"
  );
});
