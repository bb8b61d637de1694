import type { ColumnTable } from "arquero";
import type { Text } from "../../src/components/view.js";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import type { SurveyProtection } from "../suppress/surveyProtection.js";
import { roundFigure } from "../suppress/roundFigure.js";
import type { DomainKey } from "../suppress/surveyLayout.js";
import type { LaidMargin } from "../weigh/layMargin.js";
import type { Weighted } from "../weigh/weigh.js";
import { tableOf } from "../write/tableOf.js";
import { categoryLabel } from "./labels.js";

/**
 * The published table `representation`: who answered beside the population, before and after weighting, for every
 * weighting margin and for each of its domains alone. Counts that the policy hides are withheld with their shares.
 */
export function representationTable(
  { margins, schemes, published }: Weighted,
  study: SurveyStudy,
  project: Project,
  { isBaseHidden }: Pick<SurveyProtection, "isBaseHidden">,
  policy: DisclosurePolicy
): ColumnTable {
  const round = (value: number): number | null => roundFigure(value, "all", policy);
  const { weights } = schemes.find(({ name }) => name === published)!.design;
  const rows = margins.flatMap((laid) => marginViews(laid).flatMap((view) => compare(view, weights)));
  return tableOf(
    "representation",
    rows.map(({ margin, category, base, sampleShare, population, populationShare, weightedShare }, ord) => {
      const hidden = isBaseHidden(domainOf(margin, category));
      const label = labelOf(margin, category, project);
      return {
        study: study.study,
        margin,
        category,
        ord,
        label_ru: label.ru,
        label_en: label.en,
        base: hidden ? null : base,
        sample_share: hidden ? null : round(sampleShare),
        population,
        population_share: round(populationShare),
        weighted_share: hidden ? null : round(weightedShare),
        representation_ratio: hidden ? null : round(sampleShare / populationShare),
        synthetic: study.synthetic
      };
    })
  );
}

interface MarginView {
  readonly name: string;
  readonly categories: readonly string[];
  readonly codes: Int32Array;
  readonly population: Float64Array;
}

/** The margin itself and, where it is joint, each side of it. */
function marginViews({ domains, margin, population }: LaidMargin): MarginView[] {
  const whole = { name: domains.join("*"), categories: margin.categories, codes: margin.codes, population };
  if (domains.length === 1) return [whole];
  return [
    whole,
    ...domains.map((name, side): MarginView => {
      const sides = margin.categories.map((category) => category.split("|")[side]!);
      const categories = [...new Set(sides)];
      const totals = new Float64Array(categories.length);
      sides.forEach((category, index) => (totals[categories.indexOf(category)]! += population[index]!));
      const codeOf = sides.map((category) => categories.indexOf(category));
      return { name, categories, codes: margin.codes.map((code) => codeOf[code] ?? -1), population: totals };
    })
  ];
}

function compare({ name, categories, codes, population }: MarginView, weights: Float64Array) {
  const bases = new Float64Array(categories.length);
  const weighted = new Float64Array(categories.length);
  codes.forEach((code, row) => {
    if (code < 0) return;
    bases[code]! += 1;
    weighted[code]! += weights[row]!;
  });
  const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  return categories.map((category, index) => ({
    margin: name,
    category,
    base: bases[index]!,
    sampleShare: bases[index]! / total(bases),
    population: population[index]!,
    populationShare: population[index]! / total(population),
    weightedShare: weighted[index]! / total(weighted)
  }));
}

/** The reporting domain of a margin's category: `sex*age`, `female|65+`. */
function domainOf(margin: string, category: string): DomainKey {
  const parts = Object.fromEntries(margin.split("*").map((domain, side) => [domain, category.split("|")[side]!]));
  return { sex: parts["sex"] ?? "all", age: parts["age"] ?? "all", area: parts["district"] ?? parts["zone"] ?? "all" };
}

function labelOf(margin: string, category: string, { domains }: Project): Text {
  const labels = margin
    .split("*")
    .map((domain, side) =>
      categoryLabel(domain as "sex" | "age" | "zone" | "district", category.split("|")[side]!, domains)
    );
  return { ru: labels.map(({ ru }) => ru).join(", "), en: labels.map(({ en }) => en).join(", ") };
}
