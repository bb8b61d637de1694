/** Column types of published tables. What is not listed here cannot be written, so it cannot be published. */
export type ColumnType = "VARCHAR" | "INTEGER" | "DOUBLE" | "BOOLEAN";
export type TableSchema = Readonly<Record<string, ColumnType>>;

const itemLabels = { item_ru: "VARCHAR", item_en: "VARCHAR", option_ru: "VARCHAR", option_en: "VARCHAR" } as const;
const interval = { std_error: "DOUBLE", lower: "DOUBLE", upper: "DOUBLE" } as const;
const estimate = { estimate: "DOUBLE", ...interval } as const;
const cell = {
  item: "VARCHAR", option: "VARCHAR", option_ord: "INTEGER", measure: "VARCHAR", sex: "VARCHAR", age: "VARCHAR",
  area: "VARCHAR", base: "INTEGER", effective_base: "DOUBLE", ...estimate, verdict: "VARCHAR", synthetic: "BOOLEAN",
  ...itemLabels
} as const;
const comparison = {
  difference: "DOUBLE", ...interval, degrees_of_freedom: "DOUBLE", p_value: "DOUBLE", p_adjusted: "DOUBLE",
  verdict: "VARCHAR", synthetic: "BOOLEAN", ...itemLabels
} as const;

/** Every table of `docs/published-tables.md`, by kind; a survey has one `cells` and one `differences` table. */
export const tableSchemas = {
  cells: { study: "VARCHAR", ...cell },
  differences: {
    study: "VARCHAR", item: "VARCHAR", option: "VARCHAR", option_ord: "INTEGER", measure: "VARCHAR", sex: "VARCHAR",
    area: "VARCHAR", age: "VARCHAR", reference_age: "VARCHAR", base: "INTEGER", reference_base: "INTEGER", ...comparison
  },
  trend: { series: "VARCHAR", study: "VARCHAR", date: "VARCHAR", ...cell },
  wave_differences: {
    study: "VARCHAR", earlier_study: "VARCHAR", same_series: "BOOLEAN", item: "VARCHAR", option: "VARCHAR", option_ord: "INTEGER",
    measure: "VARCHAR", age: "VARCHAR", ...comparison
  },
  catalogue: {
    study: "VARCHAR", kind: "VARCHAR", series: "VARCHAR", title_ru: "VARCHAR", title_en: "VARCHAR", synthetic: "BOOLEAN",
    owner_ru: "VARCHAR", owner_en: "VARCHAR", source_ru: "VARCHAR", source_en: "VARCHAR", citation_ru: "VARCHAR",
    citation_en: "VARCHAR", url: "VARCHAR", source_date: "VARCHAR", from_date: "VARCHAR", to_date: "VARCHAR",
    universe_ru: "VARCHAR", universe_en: "VARCHAR", respondents: "INTEGER", release: "VARCHAR"
  },
  domains: {
    domain: "VARCHAR", category: "VARCHAR", ord: "INTEGER", parent: "VARCHAR", from_age: "INTEGER", to_age: "INTEGER",
    label_ru: "VARCHAR", label_en: "VARCHAR"
  },
  items: {
    study: "VARCHAR", item: "VARCHAR", ord: "INTEGER", item_type: "VARCHAR", battery: "VARCHAR", object: "VARCHAR",
    wording_ru: "VARCHAR", wording_en: "VARCHAR", item_ru: "VARCHAR", item_en: "VARCHAR", option: "VARCHAR",
    option_ord: "INTEGER", option_ru: "VARCHAR", option_en: "VARCHAR", exclusive: "BOOLEAN"
  },
  representation: {
    study: "VARCHAR", margin: "VARCHAR", category: "VARCHAR", ord: "INTEGER", label_ru: "VARCHAR", label_en: "VARCHAR",
    base: "INTEGER", sample_share: "DOUBLE", population: "DOUBLE", population_share: "DOUBLE", weighted_share: "DOUBLE",
    representation_ratio: "DOUBLE", synthetic: "BOOLEAN"
  },
  weighting: {
    study: "VARCHAR", scheme: "VARCHAR", published: "BOOLEAN", respondents: "INTEGER", used: "INTEGER",
    design_effect: "DOUBLE", effective_base: "DOUBLE", largest_weight_ratio: "DOUBLE", largest_margin_error: "DOUBLE",
    converged: "BOOLEAN", iterations: "INTEGER", trimmed_share: "DOUBLE", stretched_share: "DOUBLE",
    r_indicator: "DOUBLE", response_cv: "DOUBLE", collapsed: "VARCHAR", synthetic: "BOOLEAN"
  },
  schemes: {
    study: "VARCHAR", scheme: "VARCHAR", item: "VARCHAR", option: "VARCHAR", option_ord: "INTEGER", measure: "VARCHAR",
    age: "VARCHAR", base: "INTEGER", ...estimate, verdict: "VARCHAR", synthetic: "BOOLEAN", ...itemLabels
  },
  sensitivity: {
    study: "VARCHAR", margin: "VARCHAR", item: "VARCHAR", option: "VARCHAR", option_ord: "INTEGER", measure: "VARCHAR",
    age: "VARCHAR", estimate: "DOUBLE", change: "DOUBLE", synthetic: "BOOLEAN", ...itemLabels
  },
  usage: {
    study: "VARCHAR", tabulation: "VARCHAR", service: "VARCHAR", service_ru: "VARCHAR", service_en: "VARCHAR",
    measure: "VARCHAR", measure_ru: "VARCHAR", measure_en: "VARCHAR", unit: "VARCHAR", sex: "VARCHAR", age: "VARCHAR",
    ord: "INTEGER", value: "DOUBLE", printed: "BOOLEAN", bound: "VARCHAR", share: "DOUBLE", printed_share: "DOUBLE", population: "DOUBLE",
    population_share: "DOUBLE", per_1000: "DOUBLE", from_date: "VARCHAR", to_date: "VARCHAR", verdict: "VARCHAR",
    synthetic: "BOOLEAN"
  },
  usage_checks: {
    study: "VARCHAR", tabulation: "VARCHAR", check: "VARCHAR", printed: "DOUBLE", computed: "DOUBLE",
    difference: "DOUBLE", agrees: "BOOLEAN", note_ru: "VARCHAR", note_en: "VARCHAR"
  },
  indicators: {
    study: "VARCHAR", indicator: "VARCHAR", indicator_ru: "VARCHAR", indicator_en: "VARCHAR", ord: "INTEGER",
    unit: "VARCHAR", place: "VARCHAR", place_ru: "VARCHAR", place_en: "VARCHAR", year: "INTEGER", value: "DOUBLE",
    bound: "VARCHAR", as_printed: "VARCHAR", verdict: "VARCHAR", synthetic: "BOOLEAN"
  }
} as const satisfies Record<string, TableSchema>;

export type TableKind = keyof typeof tableSchemas;
