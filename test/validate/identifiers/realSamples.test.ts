import { existsSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ExtractFile } from "../../../loaders/project/extractFile.js";
import { readExtract } from "../../../loaders/read/readExtract.js";
import { findIdentifiers } from "../../../loaders/validate/identifiers/findIdentifiers.js";
import { dataRoot } from "../../project/copyData.js";
import { delimited } from "../../read/delimited.js";

const shared = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const pathOf = (name: string) => relative(join(dataRoot, "extracts"), join(shared, name));

const csv = (name: string, headerRows = 1) =>
  delimited({
    path: pathOf(name),
    headerRows,
    nameRow: headerRows > 1 ? 1 : null,
    headerNames: "numbered",
    finalLineEnd: false
  });
const sav = (name: string): ExtractFile => ({
  path: pathOf(`sav/${name}`),
  bytes: null,
  rows: null,
  format: "sav",
  encoding: null
});

/** Columns that do hold identifiers or free text, as a reader of the file sees; nothing else may raise an alarm. */
const samples: readonly (readonly [string, ExtractFile, Readonly<Record<string, string>>])[] = [
  ["538_comma-survey.csv", csv("samples/538_comma-survey.csv"), { RespondentID: "row_key 1129" }],
  [
    "538_thanksgiving-2015-poll-data.csv",
    csv("samples/538_thanksgiving-2015-poll-data.csv"),
    {
      RespondentID: "row_key 1058",
      "What is typically the main dish at your Thanksgiving dinner? - Other (please specify)": "free_text 15",
      "How is the main dish typically cooked? - Other (please specify)": "free_text 9",
      "What kind of stuffing/dressing do you typically have? - Other (please specify)": "free_text 13",
      "What type of cranberry saucedo you typically have? - Other (please specify)": "free_text 18",
      "Which of these side dishes aretypically served at your Thanksgiving dinner? Please select all that apply. - Other (please specify) (2)":
        "free_text 37",
      "Which type of pie is typically served at your Thanksgiving dinner? Please select all that apply. - Other (please specify) (2)":
        "free_text 11",
      "Which of these desserts do you typically have at Thanksgiving dinner? Please select all that apply.   - Other (please specify) (2)":
        "free_text 38"
    }
  ],
  [
    "538_weather-check.csv",
    csv("samples/538_weather-check.csv"),
    {
      RespondentID: "row_key 928",
      "A specific website or app (please provide the answer)": "free_text 62"
    }
  ],
  ["limesurvey_survey_998192_R_data_file.csv", csv("samples/limesurvey_survey_998192_R_data_file.csv"), {}],
  ["qualtrics_sample.csv", csv("samples/qualtrics_sample.csv", 3), { ResponseId: "session 1" }],
  [
    "quantipy_example_data_A_head.csv",
    csv("samples/quantipy_example_data_A_head.csv"),
    {
      "column 1": "row_key 399",
      "id_L1.1": "row_key 399",
      record_number: "row_key 399",
      RecordNo: "row_key 399",
      q8a: "free_text 97",
      q9a: "free_text 16"
    }
  ],
  ["internet_egov_by_age_from_prose.csv", csv("egov/internet_egov_by_age_from_prose.csv"), {}],
  ["ons_internet_users_2020_tidy.csv", csv("egov/ons_internet_users_2020_tidy.csv"), {}],
  [
    "rosstat_kouzh_cellphone_by_age_sex_2018_2024.csv",
    csv("egov/rosstat_kouzh_cellphone_by_age_sex_2018_2024.csv"),
    {}
  ],
  ["rcvs2024_spb_utf8.sav", sav("rcvs2024_spb_utf8.sav"), { ID: "session 435" }],
  ...[
    "datetime",
    "hotel",
    "labelled-num-na",
    "labelled-num",
    "labelled-str",
    "missing_test",
    "ordered_category",
    "sample",
    "sample_missing",
    "simple_alltypes",
    "variable-label"
  ].map((name) => [`${name}.sav`, sav(`${name}.sav`), {}] as const)
];

describe.skipIf(!existsSync(shared))("findIdentifiers on real samples (skipped where ../shared/data is absent)", () => {
  it.each(samples)("%s", async (_, file, expected) => {
    const raw = await readExtract(dataRoot, { ...file, bytes: statSync(join(dataRoot, "extracts", file.path)).size });
    const found = raw.columns.flatMap((header, column) =>
      findIdentifiers({
        header,
        cells: raw.cells[column]!,
        isKnown: () => false,
        allowed: new Set(),
        latestBirthYear: 2010
      }).map(({ kind, rows }) => [header, `${kind} ${rows.length}`])
    );
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
