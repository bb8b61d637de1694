export type Language = "ru" | "en";

/** A text in both languages of the report. */
export interface Text {
  readonly ru: string;
  readonly en: string;
}

export const filterNames = ["age", "sex", "area", "study"] as const;
export type FilterName = (typeof filterNames)[number];

/** Older than this age, in years: the older group is `${age}+`, its complement `18-${age - 1}`. */
export const ageThresholds = [55, 60, 65] as const;
export type AgeThreshold = (typeof ageThresholds)[number];

/** What a reader looks at: language, width of the chart in CSS pixels, and the state of the filters. */
export interface View {
  readonly lang: Language;
  readonly width: number;
  readonly age: AgeThreshold;
  readonly sex: "all" | "female" | "male";
  /** `all`, a zone or a district (categories of `data/domains.yaml`). Districts have no split by sex. */
  readonly area: string;
  /** A survey study; figures of usage extracts and indicators ignore it. */
  readonly study: string;
}
