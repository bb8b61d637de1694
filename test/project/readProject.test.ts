import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ProjectError } from "../../loaders/project/problem.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { copyData, dataRoot, edit } from "./copyData.js";

async function problemsOf(root: string): Promise<string[]> {
  const error = await readProject(root).then(
    () => null,
    (caught: unknown) => caught
  );
  if (!(error instanceof ProjectError)) throw new Error(`not refused: ${String(error)}`);
  return error.message.split("\n");
}

const permitted = (item: string): string =>
  `{permission: {ru: "да", en: "yes"}, licence: {ru: "л", en: "l"}, sensitive: [${item}]}`;

describe("readProject", () => {
  it("reads the repository's data", async () => {
    const project = await readProject(dataRoot);
    expect(project.studies.map(({ study, kind }) => `${kind} ${study}`)).toEqual([
      "indicators digital-petersburg",
      "survey ekp-2024-05",
      "indicators ekp-figures",
      "usage mini-app-2023-09",
      "indicators municipal-platforms",
      "survey pos-2023-11",
      "usage state-service-users"
    ]);
    expect(project.policy).toMatchObject({ minimumBase: 10, maximumIntervalWidth: 0.3 });
    expect(project.domains.district).toHaveLength(18);
  });

  it("spells out batteries and the objects of options", async () => {
    const { items } = await readProject(dataRoot);
    expect(items.get("use_mini_app")).toMatchObject({
      type: "single",
      battery: "use",
      object: "mini_app",
      label: { en: "Frequency of use: Mini-app" }
    });
    expect(items.get("awareness")!.options[0]).toEqual({
      id: "pos",
      label: { ru: "Платформа обратной связи (ПОС)", en: "Feedback Platform (POS)" },
      exclusive: false
    });
  });

  it("gives the years of ages, and 65+ as band and threshold", async () => {
    const { domains } = await readProject(dataRoot);
    const age = (wanted: string) => domains.age.find(({ id }) => id === wanted);
    expect(age("65+")).toMatchObject({ from: 65, to: null, roles: ["band", "older", "weighting"] });
    expect(age("18-59")).toMatchObject({ from: 18, to: 59, roles: ["younger"] });
  });

  it("keeps codes as they are written, leading zeros and all", async () => {
    const root = await copyData();
    await edit(root, "studies/ekp-2024-05.yaml", "codes: {1: male, 2: female}", "codes: {01: male, no: female}");
    const { studies } = await readProject(root);
    const study = studies.find((entry): entry is SurveyStudy => entry.study === "ekp-2024-05")!;
    expect(study.columns.find((column) => column.role === "domain" && column.domain === "sex")).toMatchObject({
      codes: { "01": "male", no: "female" }
    });
  });

  it("takes a key that is null as left out", async () => {
    const root = await copyData();
    await edit(root, "studies/ekp-2024-05.yaml", "series: ekp", "series: null");
    expect((await readProject(root)).studies.find(({ study }) => study === "ekp-2024-05")).toMatchObject({
      series: null
    });
  });

  it.each([
    [
      "a key that is not one",
      "disclosure.yaml",
      "minimum_base: 10",
      "minimum_bases: 10",
      /^data\/disclosure\.yaml:\d+: minimum_bases: no such key, did you mean "minimum_base"\?$/
    ],
    [
      "a value that is not allowed",
      "studies/pos-2023-11.yaml",
      "format: dd.mm.yyyy",
      "format: dd.mm.yy",
      /^data\/studies\/pos-2023-11\.yaml:27: columns\.1\.format: must be one of .*, did you mean "dd\.mm\.yyyy"\?$/
    ],
    [
      "a number that is none",
      "disclosure.yaml",
      "minimum_base: 10",
      "minimum_base: ten",
      /disclosure\.yaml:5: minimum_base: must be integer, found "ten"/
    ],
    [
      "a number left empty",
      "margins/district_sex_2021.yaml",
      "population: 86551}",
      "population: }",
      /cells\.0\.population: must be integer, found ""/
    ],
    [
      "an item that is not in the bank",
      "studies/ekp-2024-05.yaml",
      "item: trust",
      "item: trusts",
      /ekp-2024-05\.yaml:\d+: columns\.\d+\.item: no item "trusts", did you mean "trust"\?/
    ],
    [
      "an option that is not in the item",
      "studies/ekp-2024-05.yaml",
      "2: rather,",
      "2: rathr,",
      /codes\.2: no option of trust "rathr", did you mean "rather"\?/
    ],
    [
      "a margin that is not there",
      "studies/ekp-2024-05.yaml",
      "sex_age_2024",
      "sex_age_2023",
      /weighting\.margins\.0\.margin: no margin "sex_age_2023", did you mean "sex_age_2024"\?/
    ],
    [
      "a district that is not one",
      "margins/district_sex_2021.yaml",
      "[nevsky, male]",
      "[nevski, male]",
      /district_sex_2021\.yaml:\d+: cells\.\d+\.categories\.0: no district "nevski", did you mean "nevsky"\?/
    ],
    [
      "a zone that is not one",
      "domains.yaml",
      "parent: suburbs",
      "parent: suburb",
      /no zone "suburb", did you mean "suburbs"\?/
    ],
    [
      "bands that leave an age out",
      "studies/ekp-2024-05.yaml",
      "55-59, 60-64, 65+",
      "55-59, 65+",
      /weighting\.age_bands: must cover 18\+ once and in order/
    ],
    [
      "bands that a margin is too coarse for",
      "margins/sex_age_2024.yaml",
      '[male, "60-64"]',
      '[male, "60-66"]',
      /weighting\.margins\.0: margin sex_age_2024: ages 60-66 are not within 60-64/
    ],
    [
      "a policy looser than the common one",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "policy: {minimum_base: 5}\nweighting:",
      /policy\.minimum_base: looser than data\/disclosure\.yaml: 10 there, found 5/
    ],
    [
      "zeros shown that are hidden in common",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "policy: {zeros: shown}\nweighting:",
      /policy\.zeros: looser than data\/disclosure\.yaml: hidden there, found shown/
    ],
    [
      "more ages in parts than in common",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "policy: {ages_in_parts: [all, band]}\nweighting:",
      /policy\.ages_in_parts: looser than data\/disclosure\.yaml: all, older, younger there, found all, band/
    ],
    [
      "options of a battery that are not offered in common",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "policy: {summary_options: [{battery: use, options: [never, daily]}, {battery: rating, options: []}]}\nweighting:",
      /policy\.summary_options: looser than data\/disclosure\.yaml: of use never there, found never, daily/
    ],
    [
      "a battery without its summary",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "policy: {summary_options: [{battery: use, options: []}]}\nweighting:",
      /policy\.summary_options: looser than data\/disclosure\.yaml: of rating none there, found all/
    ],
    [
      "a threshold of usage counts for respondents",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "policy: {minimum_usage_count: 20}\nweighting:",
      /policy\.minimum_usage_count: no such key/
    ],
    [
      "rows without the owner's permission",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      "release: microdata\nweighting:",
      /release: microdata needs the owner's permission, the licence and the sensitive items under microdata/
    ],
    [
      "a permission without rows",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      `microdata: ${permitted("trust")}\nweighting:`,
      /microdata: only for a study with release: microdata/
    ],
    [
      "a sensitive item that is not asked",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      `release: microdata\nmicrodata: ${permitted("trusst")}\nweighting:`,
      /microdata\.sensitive\.0: no item of this study "trusst", did you mean "trust"\?/
    ],
    [
      "smaller classes than the common ones",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      `release: microdata\nmicrodata: ${permitted("trust").replace(/}$/, ", k: 4}")}\nweighting:`,
      /microdata\.k: looser than data\/disclosure\.yaml: 10 there, found 4/
    ],
    [
      "hidden cells beside rows",
      "studies/ekp-2024-05.yaml",
      "weighting:",
      `release: microdata\nmicrodata: ${permitted("trust")}\npolicy: {minimum_base: 20}\nweighting:`,
      /policy\.minimum_base: hides nothing where rows are published/
    ],
    [
      "routing by a later item",
      "studies/ekp-2024-05.yaml",
      "asked_if: {item: use_pos",
      "asked_if: {item: trust",
      /item "trust" must come before "rating_pos"/
    ],
    ["a column twice", "studies/ekp-2024-05.yaml", "column: q2_2", "column: q2_1", /column "q2_1" is there already/],
    [
      "a code both answer and missing",
      "studies/ekp-2024-05.yaml",
      "missing: &missing {98: refused",
      "missing: &missing {1: refused",
      /"1" is both an answer and missing/
    ],
    [
      "fieldwork that ends before it begins",
      "studies/ekp-2024-05.yaml",
      'from: "2024-05-13"',
      'from: "2024-06-13"',
      /fieldwork: from 2024-06-13 is after to 2024-05-26/
    ],
    [
      "a key twice",
      "disclosure.yaml",
      "minimum_base: 10",
      "minimum_base: 10\nminimum_base: 12",
      /disclosure\.yaml:6: .*unique/
    ],
    ["YAML that is none", "items.yaml", "items:", "items: [", /^data\/items\.yaml:\d+: /],
    [
      "a kind that is not one",
      "studies/ekp-figures.yaml",
      "kind: indicators",
      "kind: indicator",
      /no kind of study "indicator", did you mean "indicators"\?/
    ],
    [
      "a text in one language",
      "studies/ekp-figures.yaml",
      'label: {ru: "Санкт-Петербург", en: "St Petersburg"}',
      'label: {ru: "Санкт-Петербург"}',
      /label: "en" is missing/
    ],
    [
      "an object that is not in the bank",
      "items.yaml",
      "- {object: mini_app}",
      "- {object: mini_ap}",
      /no object "mini_ap", did you mean "mini_app"\?/
    ]
  ])("refuses %s", async (_, file, from, to, message) => {
    const root = await copyData();
    await edit(root, file, from, to);
    expect(await problemsOf(root)).toContainEqual(expect.stringMatching(message));
  });

  it("lists every problem at once", async () => {
    const root = await copyData();
    await edit(root, "studies/ekp-2024-05.yaml", "item: trust", "item: trusts");
    await edit(root, "studies/ekp-2024-05.yaml", "item: barriers", "item: barrier");
    expect(await problemsOf(root)).toHaveLength(2);
  });

  it("says which file is missing", async () => {
    const root = await copyData();
    await rm(join(root, "domains.yaml"));
    expect(await problemsOf(root)).toEqual(["data/domains.yaml: the file is missing"]);
  });

  it("refuses a codebook whose file name cannot name a study", async () => {
    const root = await copyData();
    await rename(join(root, "studies", "ekp-figures.yaml"), join(root, "studies", "EKP figures.yaml"));
    expect(await problemsOf(root)).toEqual([
      'data/studies/EKP figures.yaml:1: a name is lower-case letters, digits, "-" and "_", found "EKP figures"'
    ]);
  });
});
