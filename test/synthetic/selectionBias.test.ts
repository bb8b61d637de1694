import { describe, expect, it } from "vitest";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { readTruth } from "../../loaders/read/readTruth.js";
import type { Answers, Respondents } from "../../loaders/survey/respondents.js";
import { weigh } from "../../loaders/weigh/weigh.js";
import { dataRoot } from "../project/copyData.js";

const project = await readProject(dataRoot);

async function weighted(id: string) {
  const study = project.studies.find((entry): entry is SurveyStudy => entry.study === id && entry.kind === "survey")!;
  const raw = await readExtract(dataRoot, study.extract);
  const all = anonymise(harmoniseSurvey(raw, study, project), project);
  const { respondents, schemes } = weigh(all, study, project, project.policy);
  const weightsOf = (name: string) => schemes.find((scheme) => scheme.name === name)!.design.weights;
  const truth = (await readTruth(project, study)).filter(({ measure, age }) => measure === "share" && age === "all");
  return { respondents, truth, unweighted: weightsOf("unweighted"), raked: weightsOf("raked") };
}

/** Weighted share of those who answered the item. */
function share({ answers }: Respondents, weights: Float64Array, item: string, option: string): number {
  const own: Answers = answers.find((entry) => entry.item.id === item)!;
  const position = own.item.options.findIndex(({ id }) => id === option);
  let [chosen, base] = [0, 0];
  own.codes.forEach((code, row) => {
    if (code < 0) return;
    base += weights[row]!;
    if (own.ticks ? own.ticks[position]![row] === 1 : code === position) chosen += weights[row]!;
  });
  return chosen / base;
}

describe.each(["pos-2023-11", "ekp-2024-05"])("selection bias of %s", (id) => {
  it("leaves about one respondent in twenty at 65 and over, where one adult in five is", async () => {
    const { respondents } = await weighted(id);
    const age = respondents.domains.get("age")!;
    const older = [...age.codes].filter((code) => age.categories[code]!.startsWith("65")).length / respondents.rows;
    expect(older).toBeGreaterThan(0.04);
    expect(older).toBeLessThan(0.06);
  });

  it("shrinks by raking, and does not vanish", async () => {
    const { respondents, truth, unweighted, raked } = await weighted(id);
    const shares = truth.filter(({ option }) => option !== "any");
    const errors = (weights: Float64Array) =>
      shares.map(({ item, option, value }) => Math.abs(share(respondents, weights, item, option) - value));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [before, after] = [errors(unweighted), errors(raked)];
    expect(mean(after)).toBeLessThan(0.65 * mean(before));
    expect(mean(after)).toBeGreaterThan(0.01);
  });

  it.each(["gosuslugi_spb", "social_media", "mini_app", "none"])("shows in awareness of %s", async (option) => {
    const { respondents, truth, unweighted, raked } = await weighted(id);
    const { value } = truth.find((entry) => entry.item === "awareness" && entry.option === option)!;
    const [before, after] = [unweighted, raked].map((weights) => share(respondents, weights, "awareness", option));
    // Both err on the same side, raking less.
    expect(Math.sign(before! - value)).toBe(option === "none" ? -1 : 1);
    expect(Math.sign(after! - value)).toBe(option === "none" ? -1 : 1);
    expect(Math.abs(after! - value)).toBeLessThan(Math.abs(before! - value));
  });
});
