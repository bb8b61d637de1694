import { numbersFrom } from "../../bench/numbersFrom.js";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { AgeCategory, AgeRole, Domains } from "../../loaders/project/domains.js";
import type { Item } from "../../loaders/project/item.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { type Answers, type Respondents, missingCode } from "../../loaders/survey/respondents.js";
import { exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

/** What a random release is drawn from; every part shrinks on its own. */
export interface ReleaseShape {
  readonly seed: number;
  readonly respondents: number;
  readonly sexes: number;
  /** Whole years at which reporting categories of age begin, without 18. */
  readonly cuts: readonly number[];
  /** Districts of every zone. */
  readonly zones: readonly number[];
  readonly questions: readonly Item["type"][];
  readonly policy: Pick<
    DisclosurePolicy,
    "minimumBase" | "minimumCount" | "protectionInterval" | "zeros" | "minimumLevelShare"
  >;
}

/** A drawn survey, as harmonised. */
export interface DrawnSurvey {
  readonly project: Project;
  readonly study: SurveyStudy;
  readonly respondents: Respondents;
  readonly policy: DisclosurePolicy;
}

const text = (value: string) => ({ ru: value, en: value });

/** Draws the respondents of a survey and lays out what is published of them. */
export function drawRelease(shape: ReleaseShape): DrawnSurvey {
  const random = numbersFrom(shape.seed * 2654435761 || 1);
  for (let warm = 0; warm < 8; warm++) random();
  const domains = drawDomains(shape, random);
  const items = shape.questions.map((type, index) => drawItem(`q${index}`, type, random));
  const respondents = drawRespondents(shape, domains, items, random);
  const policy: DisclosurePolicy = {
    ...exampleProject.policy,
    ...shape.policy,
    agesInParts: ["all", "band", "older", "younger"]
  };
  const bands = domains.age.filter(({ roles }) => roles.includes("weighting"));
  const people = domains.sex.flatMap(({ id }) =>
    bands.map((band) => ({ categories: [id, band.id], population: 50 + Math.floor(900 * random()) }))
  );
  const by = shape.sexes > 0 && random() < 0.5 ? ["sex"] : ["age"];
  const project: Project = {
    ...exampleProject,
    domains,
    policy,
    items: new Map(items.map((item) => [item.id, item])),
    margins: new Map([["people", { ...exampleProject.margins.get("people")!, domains: ["sex", "age"], cells: people }]])
  };
  const routed = respondents.answers
    .filter(({ codes }) => codes.includes(missingCode("not_asked")))
    .map(({ item }) => item.id);
  const study: SurveyStudy = {
    ...exampleStudy,
    policy: {},
    columns: items.map((item) => ({
      role: "item",
      layout: "single",
      column: item.id,
      item: item.id,
      codes: {},
      missing: {},
      askedIf: routed.includes(item.id) ? { item: "q0", options: [items[0]!.options[0]!.id] } : null
    })),
    weighting: { margins: [{ margin: "people", by }], ageBands: bands.map(({ id }) => id), trim: null }
  };
  return { project, study, respondents, policy };
}

/** Bands between the cuts, and thresholds that overlap them: everybody from a cut on, everybody below it. */
function drawDomains({ cuts, zones }: ReleaseShape, random: () => number): Domains {
  const starts = [18, ...cuts];
  const category = (from: number, to: number | null, roles: AgeRole[]): AgeCategory => {
    const id = to === null ? `${from}+` : `${from}-${to}`;
    return { id, from, to, label: text(id), roles };
  };
  const age = [category(18, null, ["all"])];
  const add = (from: number, to: number | null, roles: AgeRole[]): void => {
    if (!age.some((other) => other.from === from && other.to === to)) age.push(category(from, to, roles));
  };
  starts.forEach((from, at) => add(from, at + 1 < starts.length ? starts[at + 1]! - 1 : null, ["band", "weighting"]));
  for (const cut of cuts.slice(1)) {
    if (random() < 0.7) add(cut, null, ["older"]);
    if (random() < 0.5) add(18, cut - 1, ["younger"]);
  }
  return {
    age,
    sex: ["female", "male"].map((id) => ({ id, label: text(id), aliases: [], parent: null })),
    zone: zones.map((_, at) => ({ id: `zone${at}`, label: text(`zone${at}`), aliases: [], parent: null })),
    district: zones.flatMap((count, zone) =>
      Array.from({ length: count }, (_, at) => ({
        id: `d${zone}${at}`,
        label: text(`d${zone}${at}`),
        aliases: [],
        parent: `zone${zone}`
      }))
    )
  };
}

function drawItem(id: string, type: Item["type"], random: () => number): Item {
  const count = type === "single" ? 2 + Math.floor(2 * random()) : type === "rating" ? 3 : 2 + Math.floor(2 * random());
  const exclusive = type === "multiple" ? 1 + Math.floor(1.3 * random()) : 0;
  const options = Array.from({ length: count + exclusive }, (_, at) => ({
    id: type === "rating" ? String(at + 1) : at < count ? `o${at}` : `none${at}`,
    label: text(`${at}`),
    exclusive: at >= count
  }));
  return {
    id,
    type,
    battery: null,
    object: null,
    wording: text(id),
    label: text(id),
    universe: text("all"),
    options,
    comparableWith: null
  };
}

/** Whether a respondent chose the first option. */
function isFirst({ codes, ticks }: Answers, row: number): boolean {
  return ticks ? ticks[0]![row] === 1 : codes[row] === 0;
}

function drawRespondents(
  { respondents: rows, sexes }: ReleaseShape,
  domains: Domains,
  items: readonly Item[],
  random: () => number
): Respondents {
  const skewed = (size: number): number => Math.min(size - 1, Math.floor(size * random() ** 1.4));
  const column = (ids: readonly string[]) => ({
    categories: ids,
    codes: Int32Array.from({ length: rows }, () => skewed(ids.length))
  });
  const isRouted = items.length > 1 && random() < 0.4;
  const answers: Answers[] = [];
  items.forEach((item, index) => {
    const lean = random() * 2 + 0.5;
    const codes = new Int16Array(rows);
    const ticks = item.type === "multiple" ? item.options.map(() => new Uint8Array(rows)) : null;
    const real = item.options.flatMap(({ exclusive }, at) => (exclusive ? [] : [at]));
    for (let row = 0; row < rows; row++) {
      if (isRouted && index === items.length - 1 && !isFirst(answers[0]!, row)) {
        codes[row] = missingCode("not_asked");
        continue;
      }
      if (random() < 0.04) {
        codes[row] = missingCode("no_answer");
        continue;
      }
      if (!ticks) {
        codes[row] = Math.min(item.options.length - 1, Math.floor(item.options.length * random() ** lean));
        continue;
      }
      real.forEach((at) => (ticks[at]![row] = Number(random() < 0.75 / (1 + at * lean))));
      if (!real.some((at) => ticks[at]![row] === 1))
        ticks[real.length + Math.floor(random() * (item.options.length - real.length))]![row] = 1;
    }
    answers.push({ item, codes, ticks });
  });
  const years = Int16Array.from({ length: rows }, () => 18 + Math.floor(70 * random()));
  return {
    rows,
    years,
    answers,
    domains: new Map([
      ...(sexes > 0 ? [["sex", column(domains.sex.map(({ id }) => id))] as const] : []),
      ...(domains.district.length > 0 ? [["district", column(domains.district.map(({ id }) => id))] as const] : [])
    ])
  };
}
