import type { Item } from "../project/item.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { TrueShare } from "../read/readTruth.js";
import { answerModel } from "./answerModel.js";
import type { PopulationCell } from "./population.js";
import { population } from "./population.js";
import { driftOf } from "./wave.js";

const groups: readonly { age: string; includes: (cell: PopulationCell) => boolean }[] = [
  { age: "all", includes: () => true },
  { age: "18-64", includes: ({ age }) => age < 65 },
  { age: "65+", includes: ({ age }) => age >= 65 }
];

/**
 * Shares among the adults of the city who would be asked and would give an answer (whoever does not know is left out,
 * as in the estimates), computed from the model and not from a sample.
 */
export function trueShares(study: SurveyStudy, project: Project): TrueShare[] {
  const cells = withoutDistricts(population(project));
  const drift = driftOf(study.fieldwork.from);
  const items = study.columns.flatMap((column) => (column.role === "item" ? [project.items.get(column.item)!] : []));
  return items.flatMap((item) => {
    const answers = cells.map((cell) => ({ cell, model: answerModel(item, { ...cell, drift }) }));
    return groups.flatMap(({ age, includes }) => {
      const answering = answers
        .filter(({ cell }) => includes(cell))
        .map(({ cell, model }) => ({ size: cell.size * model.asked * (1 - model.unsure), options: model.options }));
      const base = answering.reduce((sum, { size }) => sum + size, 0);
      const shares = item.options.map(({ id }) => ({
        id,
        share: answering.reduce((sum, { size, options }) => sum + size * (options.get(id) ?? 0), 0) / base
      }));
      return [
        ...shares.map(({ id, share }) => ({ item: item.id, option: id, measure: "share" as const, age, value: share })),
        ...anyFigure(item, shares, age),
        ...ratingFigures(item, shares, age)
      ];
    });
  });
}

function ratingFigures(item: Item, shares: readonly { id: string; share: number }[], age: string): TrueShare[] {
  if (item.type !== "rating") return [];
  const mean = shares.reduce((sum, { id, share }) => sum + Number(id) * share, 0);
  const topTwo = shares.slice(-2).reduce((sum, { share }) => sum + share, 0);
  return [
    { item: item.id, option: "mean", measure: "mean", age, value: mean },
    { item: item.id, option: "top_two_box", measure: "top_two_box", age, value: topTwo }
  ];
}

/** Cells of the same sex, age, zone and activity together: answers do not depend on the district. */
function withoutDistricts(cells: readonly PopulationCell[]): PopulationCell[] {
  const merged = new Map<string, PopulationCell>();
  for (const cell of cells) {
    const key = [cell.sex, cell.age, cell.zone, cell.activity].join("|");
    merged.set(key, { ...cell, district: "", size: cell.size + (merged.get(key)?.size ?? 0) });
  }
  return [...merged.values()];
}

/** At least one option that is not “none of these”. */
function anyFigure(item: Item, shares: readonly { id: string; share: number }[], age: string): TrueShare[] {
  const none = shares.find(({ id }) => id === "none");
  if (item.type !== "multiple" || none === undefined) return [];
  return [{ item: item.id, option: "any", measure: "share", age, value: 1 - none.share }];
}

/** The YAML of `data/truth/`, values to six decimals. */
export function renderTruth(figures: readonly TrueShare[]): string {
  const rows = figures.map(
    ({ item, option, measure, age, value }) =>
      `  - {item: ${item}, option: "${option}", measure: ${measure}, age: ${age}, value: ${value.toFixed(6)}}`
  );
  return [
    "# yaml-language-server: $schema=../schemas/truth.schema.json",
    "# Written by `npm run synthetic`: shares of the population that the synthetic poll is drawn from.",
    "figures:",
    ...rows,
    ""
  ].join("\n");
}
