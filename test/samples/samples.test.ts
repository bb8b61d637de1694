import { describe, expect, it } from "vitest";
import { acceptUsage } from "../../loaders/acceptStudy.js";
import { checkStudy } from "../../loaders/check/checkStudy.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { missingKinds } from "../../loaders/project/missingKinds.js";
import type { Project, Study } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { missingCode } from "../../loaders/survey/respondents.js";
import { tabulateIndicators } from "../../loaders/indicators/tabulateIndicators.js";
import { tabulateUsage } from "../../loaders/usage/tabulateUsage.js";
import { hasSamples, sampleFiles, sampleRoot, skipNote } from "./sampleData.js";

// Figures of CSV files were counted with Python's csv module, those of SPSS files with PSPP's FREQUENCIES; those of the
// ONS are of the printed tables.

describe.skipIf(!hasSamples)(`codebooks of the real samples${skipNote}`, async () => {
  const project: Project = hasSamples ? await readProject(await sampleRoot()) : (null as unknown as Project);

  it("describe every file", async () => {
    const described = project.studies.flatMap((study) =>
      study.kind === "usage" ? study.tables.map(({ extract }) => extract.path) : [study.extract.path]
    );
    const files = (await sampleFiles()).map((path) => path.split("/").at(-1)!);
    expect(files.filter((file) => !described.includes(file))).toEqual([]);
  });

  it.each(hasSamples ? project.studies.map((study) => [study.study, study] as const) : [])(
    "%s passes",
    async (_, study) => {
      const { rows, diagnostics } = await checkStudy(study, project);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(rows).toBeGreaterThan(0);
    }
  );

  it("one header row: single answers, ages in bands, blanks", async () => {
    expect(await counts("comma-survey", "how_much_if_at_all_do_you_care_about")).toEqual({
      some: 414,
      not_much: 268,
      a_lot: 291,
      not_at_all: 126,
      no_answer: 30
    });
    expect(await domain("comma-survey", "sex")).toEqual({ male: 489, female: 548, missing: 92 });
    expect(await domain("comma-survey", "age")).toEqual({
      "18-29": 221,
      "30-44": 254,
      "45-60": 290,
      "61+": 272,
      missing: 92
    });
  });

  it("a column per option with texts under `Question - Option`, and a name that comes twice", async () => {
    expect(await counts("thanksgiving-2015-poll-data", "which_of_these_side_dishes_aretypically")).toMatchObject({
      brussel_sprouts: 155,
      carrots: 242,
      mashed_potatoes: 817,
      other_please_specify: 111,
      no_answer: 94
    });
    expect(await counts("thanksgiving-2015-poll-data", "which_of_these_desserts_do_you")).toMatchObject({
      apple_cobbler: 110,
      none: 295,
      other_please_specify: 134
    });
    expect(await counts("thanksgiving-2015-poll-data", "what_is_typically_the_main_dish_at_your")).toMatchObject({
      turkey: 859,
      ham_pork: 29,
      other_please_specify: 35
    });
  });

  it("a dash is no answer, and a refusal is not", async () => {
    expect(await domain("weather-check", "sex")).toEqual({ female: 527, male: 389, missing: 12 });
    expect(await counts("weather-check", "how_much_total_combined_money_did_all_2")).toMatchObject({ refused: 169 });
  });

  it("`Question [Option]` of 0 and 1, blank where it was not shown", async () => {
    expect(await counts("limesurvey_survey_998192_r_data_file", "which_educations_have_you_ever_done_or")).toEqual({
      primary_school: 1,
      secondary_school: 2,
      tertairy_school: 2,
      quartiary_school: 0,
      no_answer: 4
    });
  });

  it("three header rows", async () => {
    const raw = await readExtract(project.root, study("qualtrics_sample").extract);
    expect([raw.rows, raw.columns[17], raw.dictionary!.variables[17]!.label]).toEqual([
      1,
      "Q1",
      "This is a multiple choice question."
    ]);
  });

  it("`1;2;3;` sets with labels: other, none, don't know and never asked stay four things", async () => {
    expect(await counts("quantipy_example_data_a_head", "q2_2")).toEqual({
      sky_diving: 42,
      base_jumping: 68,
      mountain_biking: 89,
      kite_boarding: 34,
      snowboarding: 22,
      parachuting: 22,
      other: 28,
      none_of_these: 1,
      no_answer: 251
    });
    expect(await counts("quantipy_example_data_a_head", "q9")).toMatchObject({
      to_buy_something_for_myself: 135,
      to_check_prices: 103,
      other: 19,
      dont_know: 62,
      not_asked: 155
    });
  });

  it("JSON: records by name at a key", async () => {
    expect(await counts("quantipy_example_data_a_meta", "type")).toMatchObject({ delimited_set: 4 });
  });

  it("SPSS: labels, routing, none and don't know of ticked columns", async () => {
    expect(await domain("rcvs2024_spb_utf8", "sex")).toEqual({ female: 209, male: 226 });
    expect(await counts("rcvs2024_spb_utf8", "resp_edu")).toEqual({
      polnoe_srednee_i_nizhe: 35,
      srednee_spets_noe_tekhnicheskoe_ili: 96,
      vysshee_i_nezakonchennoe_vysshee: 299,
      no_answer: 5
    });
    expect(await counts("rcvs2024_spb_utf8", "rel_freq")).toMatchObject({
      kazhdyi_den: 186,
      ne_obshchayus: 4,
      dont_know: 5
    });
    expect(await counts("rcvs2024_spb_utf8", "materialnyi_ushcherb")).toMatchObject({
      dengi_nalichnye: 13,
      tekhnika_naprimer_telefon_noutbuk: 16,
      drugoe: 9,
      not_asked: 337
    });
  });

  it("SPSS: sets of both kinds, user-missing codes", async () => {
    expect(await counts("simple_alltypes", "my_multiple_response_set")).toMatchObject({
      response_1: 3,
      response_2: 4,
      response_3: 0
    });
    expect(await counts("simple_alltypes", "ca_subvar")).toMatchObject({ a: 3, b: 6 });
    expect(await counts("simple_alltypes", "x")).toEqual({ red: 1, green: 1, blue: 1, o_4: 1, o_9: 1, no_answer: 1 });
    expect(await counts("hotel", "v1")).toEqual({
      strongly_disagree: 5,
      disagree: 4,
      no_opinion: 3,
      agree: 4,
      strongly_agree: 1
    });
  });

  it("SPSS packed with zlib holds what it holds unpacked", async () => {
    const [plain, packed] = await Promise.all(
      ["sample", "sample_zlib"].map((id) => readExtract(project.root, study(id).extract))
    );
    expect(packed!.cells).toEqual(plain!.cells);
    expect(packed!.dictionary).toEqual(plain!.dictionary);
  });

  it("a workbook: header offset, merged headers, sexes within ages, thousands", async () => {
    const counted = await usage("ons_internet_users_2020");
    const users = (sex: string, age: string) =>
      counted.find((row) => row.measure === "used_in_the_last_3_months_2020" && row.sex === sex && row.age === age)
        ?.value;
    expect([
      users("male", "all"),
      users("female", "all"),
      users("male", "75+"),
      users("female", "75+"),
      users("all", "65+")
    ]).toEqual([24_283_000, 24_758_000, 1_422_000, 1_512_000, (2682 + 2822 + 1422 + 1512) * 1000]);
  });

  it("the same in long form: the printed total agrees within rounding", async () => {
    const counted = await usage("ons_internet_users_2020_tidy");
    expect(counted.find((row) => row.age === "75+")?.value).toBe(2_933_000);
    expect(counted.find((row) => row.age === "65+")?.value).toBe(8_437_000);
  });

  it("two dimensions and a year among others", async () => {
    const counted = await usage("rosstat_kouzh_cellphone_by_age_sex_2018_2024");
    expect(counted.filter((row) => row.measure === "n_unweighted" && row.printed)).toHaveLength(20);
  });

  it("figures from prose: one source of several", async () => {
    const only = project.studies.find(({ study: id }) => id === "internet_egov_by_age_from_prose")!;
    if (only.kind !== "indicators") throw new Error("not indicators");
    const table = tabulateIndicators(await readExtract(project.root, only.extract), only);
    expect(table.objects().map((row) => (row as { value: number }).value)).toEqual([18, 1, 3, 16, 46]);
  });

  function study(id: string): SurveyStudy {
    const found = project.studies.find((candidate: Study) => candidate.study === id);
    if (found?.kind !== "survey") throw new Error(`no survey ${id}`);
    return found;
  }

  async function respondents(id: string) {
    return harmoniseSurvey(await readExtract(project.root, study(id).extract), study(id), project);
  }

  /** Respondents by option and by missing kind; kinds that nobody has are left out unless the item has none at all. */
  async function counts(id: string, item: string): Promise<Record<string, number>> {
    const answers = (await respondents(id)).answers.find((answer) => answer.item.id === item);
    if (answers === undefined) throw new Error(`no item ${item}`);
    const {
      item: { options },
      ticks,
      codes
    } = answers;
    const count = (test: (code: number) => boolean) => codes.filter((code) => test(code)).length;
    const chosen = options.map(
      ({ id: option }, index) =>
        [
          option,
          ticks === null ? count((code) => code === index) : ticks[index]!.reduce((sum, tick) => sum + tick, 0)
        ] as const
    );
    const missing = missingKinds.map((kind) => [kind, count((code) => code === missingCode(kind))] as const);
    return Object.fromEntries([...chosen, ...missing.filter(([, rows]) => rows > 0)]);
  }

  async function domain(id: string, name: string): Promise<Record<string, number>> {
    const { categories, codes } = (await respondents(id)).domains.get(name)!;
    const all = [...categories.map((category, index) => [category, index] as const), ["missing", -1] as const];
    return Object.fromEntries(
      all
        .map(([category, code]) => [category, codes.filter((own) => own === code).length] as const)
        .filter(([, rows]) => rows > 0)
    );
  }

  async function usage(id: string) {
    const found = project.studies.find((candidate) => candidate.study === id);
    if (found?.kind !== "usage") throw new Error(`no usage study ${id}`);
    const { counts } = await acceptUsage(found, project);
    return tabulateUsage(counts, found, project).objects() as {
      sex: string;
      age: string;
      measure: string;
      value: number;
      printed: boolean;
    }[];
  }
});
