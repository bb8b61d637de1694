/** What `study new` should make of a real sample. */
export interface ExpectedDraft {
  readonly file: string;
  readonly sheet?: string;
  readonly kind: "survey" | "usage" | "indicators";
  /** Keys of the codebook's `extract` as it should be written; what is a default is not written. */
  readonly extract: Readonly<Record<string, string | undefined>>;
  /** In the order of the columns: `n*token`, or several tokens that are right with `|` between them. */
  readonly columns: readonly string[];
}

const comma = {
  encoding: "utf-8",
  delimiter: ",",
  quotes: undefined,
  skip_rows: undefined,
  header_rows: undefined,
  name_row: undefined
};
const sav = { encoding: undefined, delimiter: undefined };
const day = "date|drop";

/** Typed by hand from reading the files and FORMATS.md. */
export const expectedDrafts: readonly ExpectedDraft[] = [
  {
    file: "samples/538_comma-survey.csv",
    kind: "survey",
    extract: { ...comma, header_names: undefined, final_line_end: "false" },
    columns: ["pseudonym", "7*single", "sex", "age", "3*single"]
  },
  {
    file: "samples/538_thanksgiving-2015-poll-data.csv",
    kind: "survey",
    extract: { ...comma, header_names: "numbered", final_line_end: "false" },
    columns: [
      "pseudonym",
      "single",
      "single",
      "drop",
      "single",
      "drop",
      "single",
      "drop",
      "single",
      "drop",
      "single",
      "14*columns",
      "drop",
      "12*columns",
      "drop",
      "11*columns",
      "drop",
      "2*single",
      "single|columns",
      "7*single",
      "age",
      "sex",
      "2*single"
    ]
  },
  {
    file: "samples/538_weather-check.csv",
    kind: "survey",
    extract: { ...comma, header_names: undefined, final_line_end: "false" },
    columns: ["pseudonym", "2*single", "drop", "single", "age", "sex", "2*single"]
  },
  {
    file: "samples/limesurvey_survey_998192_R_data_file.csv",
    kind: "survey",
    extract: { ...comma, header_names: undefined, final_line_end: undefined },
    columns: [
      "pseudonym",
      day,
      "3*drop",
      day,
      day,
      "drop",
      "2*single",
      "drop",
      "age",
      "4*columns",
      "4*drop",
      "drop",
      "single|drop",
      "single",
      "drop",
      "single",
      "drop",
      "single",
      "drop",
      "single",
      "drop",
      "single",
      "single",
      "drop",
      "single",
      "5*single",
      "3*drop",
      "single|drop",
      "3*drop",
      "5*mentions",
      "20*drop"
    ]
  },
  {
    file: "samples/qualtrics_sample.csv",
    kind: "survey",
    extract: { ...comma, header_rows: "3", name_row: "1", header_names: undefined },
    columns: [day, day, "drop", "drop", "2*drop", "drop", day, "pseudonym", "8*drop", "single|drop", "drop", "drop"]
  },
  {
    file: "samples/quantipy_example_data_A_head.csv",
    kind: "survey",
    extract: { ...comma, header_names: "numbered", final_line_end: undefined },
    columns: [
      "drop",
      "pseudonym",
      "2*drop",
      "age",
      "drop",
      "single|drop",
      "drop",
      "sex",
      "4*single",
      "joined",
      "single",
      "joined",
      "single",
      "6*single",
      "3*single",
      "3*single",
      "2*drop",
      "single|drop",
      "joined",
      "drop",
      "joined",
      "drop",
      "single",
      "3*drop",
      "2*date|drop",
      "drop",
      "30*single",
      "3*single",
      "2*drop"
    ]
  },
  {
    file: "samples/quantipy_example_data_A_meta.json",
    kind: "survey",
    extract: { records: "columns" },
    columns: ["pseudonym|drop", "single", "drop", "single|drop", "8*drop"]
  },
  { file: "sav/datetime.sav", kind: "survey", extract: sav, columns: [day, day, "drop"] },
  { file: "sav/hotel.sav", kind: "survey", extract: sav, columns: ["5*single"] },
  { file: "sav/labelled-num-na.sav", kind: "survey", extract: sav, columns: ["single"] },
  { file: "sav/labelled-num.sav", kind: "survey", extract: sav, columns: ["single"] },
  { file: "sav/labelled-str.sav", kind: "survey", extract: sav, columns: ["sex"] },
  { file: "sav/missing_test.sav", kind: "survey", extract: sav, columns: ["single"] },
  { file: "sav/ordered_category.sav", kind: "survey", extract: sav, columns: ["single"] },
  {
    file: "sav/rcvs2024_spb_utf8.sav",
    kind: "survey",
    extract: sav,
    columns: ["pseudonym", "drop", "single", "sex", "age", "drop", "7*single", "10*columns", "drop"]
  },
  {
    file: "sav/sample.sav",
    kind: "survey",
    extract: sav,
    columns: ["single|drop", "drop", day, day, "sex", "single", "single|drop"]
  },
  {
    file: "sav/sample.zsav",
    kind: "survey",
    extract: sav,
    columns: ["single|drop", "drop", day, day, "sex", "single", "single|drop"]
  },
  {
    file: "sav/sample_missing.sav",
    kind: "survey",
    extract: sav,
    columns: ["single|drop", "drop", day, day, "sex", "single", "single|drop"]
  },
  {
    file: "sav/simple_alltypes.sav",
    kind: "survey",
    extract: sav,
    columns: ["single", day, "drop", "single|drop", "3*columns", "3*mentions", day, day]
  },
  { file: "sav/variable-label.sav", kind: "survey", extract: sav, columns: ["sex"] },
  {
    file: "egov/ons_internet_users_2020.xlsx",
    sheet: "2a",
    kind: "usage",
    extract: { sheet: "2a", skip_rows: "2", header_rows: "2", name_row: undefined, header_names: "numbered" },
    columns: ["2*dimension", "8*measure", "none", "8*measure", "none", "8*measure"]
  },
  {
    file: "egov/rosstat_kouzh_cellphone_by_age_sex_2018_2024.csv",
    kind: "usage",
    extract: { ...comma, header_names: undefined, final_line_end: undefined },
    columns: ["where", "2*dimension", "2*measure", "3*none"]
  },
  {
    file: "egov/ons_internet_users_2020_tidy.csv",
    kind: "usage",
    extract: { ...comma, header_names: undefined, final_line_end: undefined },
    columns: ["where", "dimension", "where|dimension", "where", "where", "where|none", "measure"]
  },
  {
    file: "egov/internet_egov_by_age_from_prose.csv",
    kind: "indicators",
    extract: { ...comma, header_names: undefined, final_line_end: undefined },
    columns: []
  }
];
