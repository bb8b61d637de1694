import type { ColumnTable } from "arquero";
import { isWithin, parseAgeBand } from "../project/parseAgeBand.js";
import type { Margin, Project, UsageStudy, UsageTable } from "../project/project.js";
import { sumMargin } from "../project/sumMargin.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";
import { tableOf } from "../write/tableOf.js";

/** A count of one category, as printed or summed from printed ones. */
interface Count {
  readonly category: string;
  readonly value: number;
  readonly printedShare: number | null;
  /** False for a sum of printed counts. */
  readonly printed: boolean;
}

/**
 * The published table `usage` of a study: every printed count, the sum of its own tabulation, and older and younger
 * groups wherever printed bands add up to them. Nothing is rescaled to another tabulation's total. Shares are of the
 * tabulation's own sum; `per_1000` is the declared conversion against the population margin.
 */
export function tabulateUsage(
  raws: ReadonlyMap<string, RawExtract>, study: UsageStudy, project: Project
): ColumnTable {
  return tableOf("usage", study.tables.flatMap((table) => tabulation(raws.get(table.table)!, table, study, project)));
}

function tabulation(raw: RawExtract, table: UsageTable, study: UsageStudy, project: Project) {
  const margin = study.population && project.margins.get(study.population.margin)!;
  return table.measures.flatMap((measure) => {
    const counts = printedCounts(raw, table, measure.column);
    const total = table.dimension ? counts.reduce((sum, { value }) => sum + value, 0) : null;
    return withSums(counts, table, project).map(({ category, value, printedShare, printed }, ord) => {
      const population = margin && table.dimension ? populationOf(table.dimension.domain, category, margin) : null;
      const everybody = margin && table.dimension ? populationOf(table.dimension.domain, "all", margin) : null;
      return {
        study: study.study, tabulation: table.table, service: study.service.id, service_ru: study.service.label.ru,
        service_en: study.service.label.en, measure: measure.measure, measure_ru: measure.label.ru,
        measure_en: measure.label.en, unit: measure.unit,
        sex: table.dimension?.domain === "sex" ? category : "all", age: table.dimension?.domain === "age" ? category : "all",
        ord, value, printed, bound: measure.bound, share: total === null ? null : value / total, printed_share: printedShare,
        population, population_share: population === null ? null : population / everybody!,
        per_1000: population === null ? null : (1000 * value) / population,
        from_date: study.period?.from ?? null, to_date: study.period?.to ?? null,
        verdict: "published", synthetic: study.synthetic
      };
    });
  });
}

function printedCounts(raw: RawExtract, table: UsageTable, column: string): Count[] {
  const cells = (name: string): readonly string[] => raw.cells[raw.columns.indexOf(name)]!;
  if (table.measureColumn !== null) {
    const row = cells(table.measureColumn).findIndex((name) => name.trim() === column);
    return [{ category: "all", value: printedNumber(cells(table.valueColumn!)[row]!)!.value, printedShare: null, printed: true }];
  }
  const values = cells(column);
  const names = table.dimension ? cells(table.dimension.column) : values.map(() => "all");
  const percents = table.percentColumn === null ? null : cells(table.percentColumn);
  return names.flatMap((name, row) => name.trim() === table.totalRow ? [] : [{
    category: table.dimension ? table.codes[name.trim()]! : "all",
    value: printedNumber(values[row]!)!.value,
    printedShare: percents === null ? null : printedNumber(percents[row]!)?.value ?? null,
    printed: true
  }]);
}

/** Printed counts, their sum as `all`, and the groups of ages that printed bands add up to exactly. */
function withSums(counts: readonly Count[], table: UsageTable, { domains }: Project): Count[] {
  if (!table.dimension) return [...counts];
  const all: Count = { category: "all", value: counts.reduce((sum, { value }) => sum + value, 0), printedShare: null, printed: false };
  if (table.dimension.domain === "sex") return [...counts, all];
  const groups = domains.age.filter(({ id, roles }) =>
    roles.some((role) => role === "older" || role === "younger") && !counts.some(({ category }) => category === id));
  const sums = groups.flatMap(({ id, from: low, to }): Count[] => {
    const inside = counts.filter(({ category }) => isWithin(parseAgeBand(category)!, { from: low, to }));
    const bands = inside.map(({ category }) => parseAgeBand(category)!).sort((a, b) => a.from - b.from);
    const tiles = bands.length > 0 && bands[0]!.from === low && bands.at(-1)!.to === to
      && bands.every((band, index) => index === 0 || band.from === bands[index - 1]!.to! + 1);
    return tiles ? [{ category: id, value: inside.reduce((sum, { value }) => sum + value, 0), printedShare: null, printed: false }] : [];
  });
  return [...counts, ...sums, all];
}

/** Residents of a category, or null where the margin cannot tell. `all` are the adults, whatever the domain. */
function populationOf(domain: "sex" | "age", category: string, margin: Margin): number | null {
  if (category === "all") return sumMargin(margin, ["age"], ["18+"])[0]?.population ?? null;
  if (domain === "sex")
    return sumMargin(margin, ["sex", "age"], ["18+"]).find(({ categories }) => categories[0] === category)?.population ?? null;
  return sumMargin(margin, ["age"], [category])[0]?.population ?? null;
}
