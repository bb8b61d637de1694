import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Item } from "../../loaders/project/item.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { Respondents } from "../../loaders/survey/respondents.js";
import type { AttackResult } from "../../publish/attack/attackResult.js";
import { attackSurvey } from "../../publish/attack/attackSurvey.js";
import type { FigureRow } from "../../publish/attack/shownFigures.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";

/** A respondent of an age (unknown where it is none of the two) with what was answered. */
export interface Answered {
  readonly age: string;
  readonly chosen: readonly string[];
}

const text = { ru: "", en: "" };
const ages = ["18-64", "65+"];
const domains = [
  { domain: "age", category: "18-64", parent: null, fromAge: 18, toAge: 64 },
  { domain: "age", category: "65+", parent: null, fromAge: 65, toAge: null }
];
const usual = { minimumBase: 2, minimumCount: 3, protectionInterval: 2, zeros: "hidden" };

/** A question whose options that end in an exclamation mark exclude the others. */
export function question(type: Item["type"], ...options: string[]): Item {
  return {
    id: "q",
    type,
    battery: null,
    object: null,
    wording: text,
    label: text,
    universe: text,
    comparableWith: null,
    options: options.map((option) => ({ id: option.replace("!", ""), label: text, exclusive: option.endsWith("!") }))
  };
}

export function times(count: number, age: string, ...chosen: string[]): Answered[] {
  return Array.from({ length: count }, () => ({ age, chosen }));
}

/** Rows of a measure for all and both ages; `isShown` says which can be read. */
export function rowsOf(
  answered: readonly Answered[],
  measure: string,
  options: readonly string[],
  isShown: (option: string, age: string) => boolean
): FigureRow[] {
  return options.flatMap((option) =>
    ["all", ...ages].map((age): FigureRow => ({
      item: "q",
      option,
      measure,
      sex: "all",
      age,
      area: "all",
      base: answered.filter((one) => age === "all" || one.age === age).length,
      estimate: isShown(option, age) ? 0.5 : null,
      verdict: isShown(option, age) ? "published" : "suppressed"
    }))
  );
}

/** A question put to those who chose some options; its base is shown for all. */
export interface FollowUp {
  readonly options: readonly string[];
  /** How many of those who are asked do not answer. */
  readonly silent: number;
}

/** What the attack works out, in words. */
export async function attackAges(
  item: Item,
  answered: readonly Answered[],
  cells: readonly FigureRow[],
  policy: Partial<DisclosurePolicy> = {},
  { twin = [], followUp = null }: { twin?: readonly FigureRow[]; followUp?: FollowUp | null } = {}
): Promise<string[]> {
  const asked =
    followUp === null
      ? []
      : answered.flatMap(({ chosen }, row) =>
          chosen.some((option) => followUp.options.includes(option)) ? [row] : []
        );
  const replied = asked.slice(followUp?.silent ?? 0);
  const next: Item = { ...question("single", "good", "bad"), id: "next" };
  const respondents: Respondents = {
    rows: answered.length,
    years: null,
    domains: new Map([["age", { categories: ages, codes: Int32Array.from(answered, ({ age }) => ages.indexOf(age)) }]]),
    answers: [
      {
        item,
        codes: Int16Array.from(answered, ({ chosen }) =>
          item.type === "multiple" ? 0 : item.options.findIndex(({ id }) => id === chosen[0])
        ),
        ticks:
          item.type === "multiple"
            ? item.options.map(({ id }) => Uint8Array.from(answered, ({ chosen }) => Number(chosen.includes(id))))
            : null
      },
      ...(followUp === null
        ? []
        : [
            {
              item: next,
              codes: Int16Array.from(answered, (_, row) => (replied.includes(row) ? row % 2 : -1)),
              ticks: null
            }
          ])
    ]
  };
  const followed =
    followUp === null
      ? []
      : next.options.map((option): FigureRow => ({
          item: "next",
          option: option.id,
          measure: "share",
          sex: "all",
          age: "all",
          area: "all",
          base: replied.length,
          estimate: 0.5,
          verdict: "published"
        }));
  const columns =
    followUp === null ? [] : [{ role: "item", item: "next", askedIf: { item: "q", options: followUp.options } }];
  const elsewhere = twin.map((row) => ({ ...row, table: "studies/twin" }));
  const { disclosures }: AttackResult = attackSurvey(
    await highsSolver(),
    { study: "s", columns } as unknown as SurveyStudy,
    {
      tables: { study: "s", cells: [...cells, ...followed], elsewhere, differences: [] },
      domains,
      representation: [],
      respondents,
      worlds: null
    },
    { ...usual, ...policy } as DisclosurePolicy
  );
  return disclosures.map(({ what, found }) => `${what} ${found}`);
}
