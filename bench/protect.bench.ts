import type { DisclosurePolicy } from "../loaders/project/disclosurePolicy.js";
import type { AgeCategory, AgeRole, Domains } from "../loaders/project/domains.js";
import type { Item } from "../loaders/project/item.js";
import type { Project } from "../loaders/project/project.js";
import { readProject } from "../loaders/project/readProject.js";
import type { SurveyStudy } from "../loaders/project/surveyStudy.js";
import { protectSurvey } from "../loaders/suppress/protectSurvey.js";
import { suppressCells } from "../loaders/suppress/suppressCells.js";
import type { Answers, Respondents } from "../loaders/survey/respondents.js";
import { cellDomains } from "../loaders/tabulate/cellDomains.js";
import { tabulateCells } from "../loaders/tabulate/tabulateCells.js";
import { type Weighted, weigh } from "../loaders/weigh/weigh.js";
import { numbersFrom } from "./numbersFrom.js";

const RESPONDENTS = 12_500;
const OPTIONS = 60;

/**
 * Protects one poll of 12,500 respondents in sex × 8 categories of age × districts and zones, 60 options, and says how
 * much processor time that takes beside what has to be tabulated anyway.
 */
export async function run(print: (line: string) => void): Promise<void> {
  const project = await readProject("data");
  const { domains, policy } = benchProject(project);
  for (const [name, items] of [
    ["60 options of one select-all question", [selectAll(OPTIONS)]],
    ["12 questions of 5 options", choices(OPTIONS / 5, 5)]
  ] as const) {
    const { weighted, study, whole } = benchPoll(items, {
      ...project,
      domains,
      policy,
      items: new Map(items.map((item) => [item.id, item]))
    });
    const places = cellDomains(weighted.respondents, domains);
    const { design } = weighted.schemes.find((scheme) => scheme.name === weighted.published)!;
    const started = process.cpuUsage().user;
    const cells = tabulateCells(design, weighted.respondents, places);
    const tabulated = process.cpuUsage().user;
    const protection = protectSurvey(weighted, cells, study, whole, policy);
    const seconds = (process.cpuUsage().user - tabulated) / 1e6;
    const hidden = suppressCells(cells, protection, policy).filter(({ verdict }) => verdict === "suppressed").length;
    print(
      `${name}: ${RESPONDENTS} respondents, ${places.length} domains, ${cells.length} cells protected in ${seconds.toFixed(1)} s of processor time, ` +
        `${(seconds / ((tabulated - started) / 1e6)).toFixed(2)} times what tabulating takes; ${((100 * hidden) / cells.length).toFixed(1)} % hidden`
    );
  }
}

/** The project's domains with eight categories of age, all offered everywhere. */
function benchProject({ domains, policy }: Project): { domains: Domains; policy: DisclosurePolicy } {
  const ages = ["all", "18-24", "25-34", "35-44", "45-54", "55-64", "65+", "55+"];
  const kept = domains.age.filter(({ id, roles }) => roles.includes("all") || ages.includes(id));
  const age = kept.map((category): AgeCategory => ({ ...category, roles: [...new Set<AgeRole>(category.roles)] }));
  return {
    domains: { ...domains, age },
    policy: { ...policy, summaryOptions: [], agesInParts: ["all", "band", "older", "younger"] }
  };
}

function selectAll(options: number): Item {
  const item = choices(1, options)[0]!;
  return {
    ...item,
    type: "multiple",
    options: item.options.map((option, at) => ({ ...option, exclusive: at === options - 1 }))
  };
}

function choices(count: number, options: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `question_${index}`,
    type: "single",
    battery: null,
    object: null,
    wording: text("?"),
    label: text("?"),
    universe: text("?"),
    comparableWith: null,
    options: Array.from({ length: options }, (__, at) => ({ id: `option_${at}`, label: text("?"), exclusive: false }))
  }));
}

const text = (value: string) => ({ ru: value, en: value });

/** Later categories answer ever more rarely, and later options are chosen more rarely, as in the real polls. */
function benchPoll(
  items: readonly Item[],
  project: Project
): { weighted: Weighted; study: SurveyStudy; whole: Project } {
  const random = numbersFrom(20240516);
  const skewed = (size: number): number => Math.min(size - 1, Math.floor(size * random() ** 1.6));
  const column = (ids: readonly string[]) => ({
    categories: ids,
    codes: Int32Array.from({ length: RESPONDENTS }, () => skewed(ids.length))
  });
  const districts = column(project.domains.district.map(({ id }) => id));
  const zones = project.domains.zone.map(({ id }) => id);
  const zoneOf = project.domains.district.map(({ parent }) => zones.indexOf(parent!));
  const respondents: Respondents = {
    rows: RESPONDENTS,
    years: null,
    answers: items.map((item) => answersTo(item, random)),
    domains: new Map([
      ["sex", column(project.domains.sex.map(({ id }) => id))],
      ["age", column(["18-24", "25-34", "35-44", "45-54", "55-64", "65+"])],
      ["district", districts],
      ["zone", { categories: zones, codes: districts.codes.map((code) => zoneOf[code]!) }]
    ])
  };
  const source = project.studies.find((study): study is SurveyStudy => study.kind === "survey")!;
  const study: SurveyStudy = {
    ...source,
    columns: [],
    policy: {},
    weighting: { ...source.weighting, ageBands: ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"] }
  };
  return { weighted: weigh(respondents, study, project, project.policy), study, whole: project };
}

function answersTo(item: Item, random: () => number): Answers {
  const { options, type } = item;
  const codes = new Int16Array(RESPONDENTS);
  if (type !== "multiple") {
    for (let row = 0; row < RESPONDENTS; row++)
      codes[row] = Math.min(options.length - 1, Math.floor(options.length * random() ** 1.8));
    return { item, codes, ticks: null };
  }
  const ticks = options.map(() => new Uint8Array(RESPONDENTS));
  const none = options.length - 1;
  for (let row = 0; row < RESPONDENTS; row++) {
    for (let at = 0; at < none; at++) ticks[at]![row] = Number(random() < 0.4 * (1 - at / none) ** 1.5);
    if (!ticks.some((tick) => tick[row] === 1)) ticks[none]![row] = 1;
  }
  return { item, codes, ticks };
}
