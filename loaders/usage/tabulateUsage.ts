import type { ColumnTable } from "arquero";
import type { UsageCount } from "../harmonise/usageCounts.js";
import type { Margin } from "../project/margin.js";
import { isWithin, parseAgeBand, tiles } from "../project/parseAgeBand.js";
import type { Project } from "../project/project.js";
import { sumMargin } from "../project/sumMargin.js";
import type { UsageStudy } from "../project/usageStudy.js";
import type { UsageTable } from "../project/usageTable.js";
import { printedNumber } from "../read/printedNumber.js";
import { tableOf } from "../write/tableOf.js";

/** A count of one combination of categories. */
interface Count {
  readonly sex: string;
  readonly age: string;
  readonly value: number;
  readonly printedShare: number | null;
  /** False for a sum of printed counts. */
  readonly printed: boolean;
}

/**
 * The published table `usage` of a study: every printed count, the sum of its own tabulation, and older and younger
 * groups wherever printed bands add up to them. Nothing is rescaled to another tabulation's total. Shares are of the
 * tabulation's own sum; `per_1000` is the declared conversion against the population margin.
 *
 * @param counts of validated tables, by table, then measure
 */
export function tabulateUsage(
  counts: ReadonlyMap<string, readonly (readonly UsageCount[])[]>,
  study: UsageStudy,
  project: Project
): ColumnTable {
  return tableOf(
    "usage",
    study.tables.flatMap((table) => tabulation(counts.get(table.table)!, table, study, project))
  );
}

function tabulation(
  byMeasure: readonly (readonly UsageCount[])[],
  table: UsageTable,
  study: UsageStudy,
  project: Project
) {
  const margin = study.population && project.margins.get(study.population.margin)!;
  const domains = [
    ...table.dimensions.map(({ domain }) => domain),
    ...(table.across === null ? [] : [table.across.domain])
  ];
  return table.measures.flatMap((measure, index) => {
    const printed = byMeasure[index]!.filter(({ kind }) => kind === "category");
    const counts = withSums(
      printed.map((count) => toCount(count, table)),
      domains,
      project
    );
    const total = domains.length === 0 ? null : counts.find(({ sex, age }) => sex === "all" && age === "all")!.value;
    return counts.map(({ sex, age, value, printedShare, printed: isPrinted }, ord) => {
      const population = margin && domains.length > 0 ? populationOf(sex, age, margin) : null;
      const everybody = margin && domains.length > 0 ? populationOf("all", "all", margin) : null;
      return {
        study: study.study,
        tabulation: table.table,
        service: study.service.id,
        service_ru: study.service.label.ru,
        service_en: study.service.label.en,
        measure: measure.measure,
        measure_ru: measure.label.ru,
        measure_en: measure.label.en,
        unit: measure.unit,
        sex,
        age,
        ord,
        value,
        printed: isPrinted,
        bound: measure.bound,
        share: total === null ? null : value / total,
        printed_share: printedShare,
        population,
        population_share: population === null || everybody === null ? null : population / everybody,
        per_1000: population === null ? null : (1000 * value) / population,
        from_date: study.period?.from ?? null,
        to_date: study.period?.to ?? null,
        verdict: "published",
        synthetic: study.synthetic
      };
    });
  });
}

function toCount({ sex, age, value, percent, printed }: UsageCount, table: UsageTable): Count {
  const share = percent === null ? null : (printedNumber(percent, table.decimal)?.value ?? null);
  return {
    sex,
    age,
    value,
    printed,
    printedShare: share === null ? null : share * (table.percentAs === "percent" ? 1 : 100)
  };
}

/** Counts with their sums: over sexes, over ages, and the groups of ages that printed bands add up to exactly. */
function withSums(counts: readonly Count[], domains: readonly ("sex" | "age")[], project: Project): Count[] {
  const ages = domains.includes("age") ? sumAges(counts, project) : [...counts];
  return domains.includes("sex") ? [...ages, ...sumSexes(ages)] : ages;
}

/** For every sex: older and younger groups wherever the bands tile them, and all ages. */
function sumAges(counts: readonly Count[], { domains }: Project): Count[] {
  const sums = [...new Set(counts.map(({ sex }) => sex))].flatMap((sex) => {
    const own = counts.filter((count) => count.sex === sex);
    const printed = new Set(own.map(({ age }) => age));
    const bands = own.filter(({ age }) => age !== "all");
    const groups = domains.age.filter(
      ({ id, roles }) => roles.some((role) => role === "older" || role === "younger") && !printed.has(id)
    );
    const grouped = groups
      .filter((group) =>
        tiles(
          bands.map(({ age }) => parseAgeBand(age)!),
          group
        )
      )
      .map((group) =>
        sumOf(
          bands.filter(({ age }) => isWithin(parseAgeBand(age)!, group)),
          sex,
          group.id
        )
      );
    return printed.has("all") ? grouped : [...grouped, sumOf(bands, sex, "all")];
  });
  return [...counts, ...sums];
}

/** Both sexes together, where the table has no such row of its own. */
function sumSexes(counts: readonly Count[]): Count[] {
  const ages = [...new Set(counts.map(({ age }) => age))];
  return ages
    .filter((age) => !counts.some((count) => count.sex === "all" && count.age === age))
    .map((age) =>
      sumOf(
        counts.filter((count) => count.age === age),
        "all",
        age
      )
    );
}

function sumOf(counts: readonly Count[], sex: string, age: string): Count {
  return { sex, age, value: counts.reduce((sum, { value }) => sum + value, 0), printedShare: null, printed: false };
}

/** Residents of a category, or null where the margin cannot tell. `all` ages are the adults. */
function populationOf(sex: string, age: string, margin: Margin): number | null {
  const band = age === "all" ? "18+" : age;
  const position = margin.domains.indexOf("age");
  if (position < 0) return null;
  const known = [...new Set(margin.cells.map(({ categories }) => categories[position]!))].map((text) =>
    parseAgeBand(text)!
  );
  if (!tiles(known, parseAgeBand(band)!)) return null;
  if (sex === "all") return sumMargin(margin, ["age"], [band])[0]?.population ?? null;
  return sumMargin(margin, ["sex", "age"], [band]).find(({ categories }) => categories[0] === sex)?.population ?? null;
}
