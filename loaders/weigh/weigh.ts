import type { Margin } from "../../src/statistics/margin.js";
import { postStratify } from "../../src/statistics/postStratify.js";
import type { WeightingDiagnostics } from "../../src/statistics/rake.js";
import { marginError, rake } from "../../src/statistics/rake.js";
import { rakeTrimmed } from "../../src/statistics/rakeTrimmed.js";
import type { SurveyDesign } from "../../src/statistics/surveyDesign.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";
import { weightSummary } from "../../src/statistics/weightSummary.js";
import { WeightingRefusal } from "../../src/statistics/weightingRefusal.js";
import type { DisclosurePolicy } from "../project/disclosurePolicy.js";
import type { Project } from "../project/project.js";
import type { SurveyStudy } from "../project/surveyStudy.js";
import { keepRows } from "../survey/keepRows.js";
import type { Respondents } from "../survey/respondents.js";
import { joinThin } from "./joinThin.js";
import { keepWithheld } from "./keepWithheld.js";
import type { LaidMargin } from "./layMargin.js";
import { layMargin } from "./layMargin.js";

export type SchemeName = "unweighted" | "post_stratified" | "raked" | "raked_trimmed";

/** One way to weight a survey. */
export interface Scheme {
  readonly name: SchemeName;
  readonly design: SurveyDesign;
  readonly diagnostics: Omit<WeightingDiagnostics, "reason">;
  /** Share of respondents whose weight was cut. */
  readonly trimmedShare: number;
}

/** Weighted respondents. Those without a weighting variable are counted in `received` and left out. */
export interface Weighted {
  readonly received: number;
  /** Rows of the received respondents that are weighted, in order. */
  readonly rows: Int32Array;
  readonly respondents: Respondents;
  readonly margins: readonly LaidMargin[];
  /** The margins as fitted: scaled to one total, thin categories joined. */
  readonly fitted: readonly Margin[];
  /** Categories that were joined because too few answered, in words of the margin. */
  readonly collapsed: readonly string[];
  readonly schemes: readonly Scheme[];
  /** The scheme that cells are made with. */
  readonly published: SchemeName;
}

/** Weights of a study do not meet its margins. */
export class WeighingError extends Error {
  override readonly name = "WeighingError";
}

/**
 * Weights respondents to the study's margins under every scheme. The first margin with `use: persons` sets the total;
 * margins of another population give their shares only. Rows that lack a margin's variable leave the sample before, or
 * are a category of their own where it was withheld from rows that are to stay.
 *
 * @throws WeighingError naming the study and the margin
 */
export function weigh(
  all: Respondents,
  study: SurveyStudy,
  project: Project,
  policy: DisclosurePolicy,
  incomplete: "left_out" | "kept" = "left_out"
): Weighted {
  try {
    return weighToMargins(all, study, project, policy, incomplete);
  } catch (error) {
    if (!(error instanceof WeightingRefusal)) throw error;
    throw new WeighingError(`studies/${study.study}.yaml, weighting: ${error.message}`);
  }
}

function weighToMargins(
  all: Respondents,
  study: SurveyStudy,
  project: Project,
  policy: DisclosurePolicy,
  incomplete: "left_out" | "kept"
): Weighted {
  const sources = study.weighting.margins.map(({ margin, by }) => ({ source: project.margins.get(margin)!, by }));
  const rows = completeRows(all, incomplete === "kept" ? [] : sources.flatMap(({ by }) => by));
  const respondents = keepRows(all, rows);
  const first = sources.findIndex(({ source }) => source.use === "persons");
  if (first < 0) throw new WeighingError(`${study.study}: no weighting margin with use: persons`);
  const lay = (index: number, total: number | null): LaidMargin =>
    layMargin(sources[index]!.source, sources[index]!.by, study.weighting.ageBands, respondents, total);
  const persons = lay(first, null);
  const total = persons.population.reduce((sum, value) => sum + value, 0);
  const margins = sources.map((_, index) => (index === first ? persons : lay(index, total)));
  const joined = margins.map((laid) => joinMargin(laid, project, policy));
  const used = joined.map(({ margin }) => margin);
  const collapsed = joined.flatMap(({ applied }) => applied.map(({ into }) => into));

  const base = new Float64Array(respondents.rows).fill(total / respondents.rows);
  const schemes = [
    unweighted(base, used),
    calibrated("post_stratified", postStratify(base, used[first]!), base, [used[first]!], used),
    calibrated("raked", rake(base, used), base, used, used)
  ];
  if (study.weighting.trim) schemes.push(trimmed(base, used, study.weighting.trim, total / respondents.rows));
  const published = schemes.at(-1)!;
  if (!published.diagnostics.converged)
    throw new WeighingError(
      `${study.study}: raking did not meet the margins (largest error ${published.diagnostics.largestMarginError})`
    );
  return {
    received: all.rows,
    rows,
    respondents,
    margins,
    fitted: used,
    collapsed,
    schemes,
    published: published.name
  };
}

function completeRows(respondents: Respondents, domains: readonly string[]): Int32Array {
  const columns = domains.map((domain) => respondents.domains.get(domain)?.codes);
  const rows: number[] = [];
  for (let row = 0; row < respondents.rows; row++)
    if (columns.every((codes) => codes === undefined || codes[row]! >= 0)) rows.push(row);
  return Int32Array.from(rows);
}

function joinMargin({ margin: laid, domains }: LaidMargin, project: Project, { minimumBase }: DisclosurePolicy) {
  const margin = keepWithheld(laid);
  const [first] = domains;
  const groups = new Map<string, string[]>();
  for (const category of margin.categories) {
    const parent =
      first === "district"
        ? (project.domains.district.find(({ id }) => id === category.split("|")[0])?.parent ?? "")
        : domains.length === 2
          ? category.split("|")[0]!
          : "";
    groups.set(parent, [...(groups.get(parent) ?? []), category]);
  }
  return joinThin(margin, [...groups.values()], domains.includes("age"), minimumBase);
}

function unweighted(base: Float64Array, margins: readonly Margin[]): Scheme {
  return {
    name: "unweighted",
    design: surveyDesign({ weights: base }),
    diagnostics: {
      ...weightSummary(base),
      converged: true,
      iterations: 0,
      largestMarginError: marginError(base, margins)
    },
    trimmedShare: 0
  };
}

function calibrated(
  name: SchemeName,
  { weights, diagnostics }: ReturnType<typeof rake>,
  startWeights: Float64Array,
  fitted: readonly Margin[],
  all: readonly Margin[]
): Scheme {
  return {
    name,
    design: surveyDesign({ weights, calibration: { startWeights, margins: fitted.map(({ codes }) => codes) } }),
    diagnostics: { ...diagnostics, largestMarginError: marginError(weights, all) },
    trimmedShare: 0
  };
}

function trimmed(
  base: Float64Array,
  margins: readonly Margin[],
  trim: { upperRatio: number; cycles: number },
  mean: number
): Scheme {
  const upper = trim.upperRatio * mean;
  const result = rakeTrimmed(base, margins, { upper, cycles: trim.cycles });
  const cut = result.first.weights.filter((weight) => weight > upper).length;
  return {
    ...calibrated("raked_trimmed", result, result.startWeights, margins, margins),
    trimmedShare: cut / base.length
  };
}
