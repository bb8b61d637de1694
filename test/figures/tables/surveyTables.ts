import type { Row } from "../../../src/figures/figure.js";

const awareness = ["portal", "pos", "mini_app", "other", "none", "any"];
const polls = [
  ["autumn", "2023-11-19"],
  ["spring", "2024-05-26"]
] as const;

const shared = (option: string, ord: number): Row => ({
  item: "awareness",
  option,
  option_ord: ord,
  measure: "share",
  synthetic: true,
  item_ru: "Известность",
  item_en: "Awareness",
  option_ru: `${option} (рус.)`,
  option_en: option
});

/** Cells of both polls for the whole city; one is hidden. */
export const trend: Row[] = polls.flatMap(([study, date], poll) =>
  awareness.flatMap((option, ord) =>
    ["all", "55+", "60+", "65+"].map((age): Row => {
      const hidden = study === "autumn" && option === "other";
      const estimate = 0.6 / (ord + 1) + poll * 0.05;
      const figures: Row = hidden
        ? {}
        : { base: 600, effective_base: 400, estimate, std_error: 0.02, lower: estimate - 0.04, upper: estimate + 0.04 };
      return {
        series: study,
        study,
        date,
        ...shared(option, ord),
        sex: "all",
        area: "all",
        age,
        ...figures,
        verdict: hidden ? "suppressed" : "published"
      };
    })
  )
);

/** Newer minus older poll; the hidden cell has no difference. */
export const waveDifferences: Row[] = awareness.flatMap((option, ord) =>
  ["55+", "60+", "65+"].map((age): Row => {
    const hidden = option === "other";
    const figures: Row = hidden
      ? {}
      : {
          difference: 0.05,
          std_error: 0.02,
          lower: 0.01,
          upper: 0.09,
          p_value: 0.01,
          p_adjusted: 0.01 * (ord + 1),
          degrees_of_freedom: 900
        };
    return {
      study: "spring",
      earlier_study: "autumn",
      same_series: false,
      ...shared(option, ord),
      age,
      ...figures,
      verdict: hidden ? "suppressed" : "published"
    };
  })
);

const category = (margin: string, name: string, ord: number, base: number | null, population: number): Row => ({
  study: "autumn",
  margin,
  category: name,
  ord,
  label_ru: name,
  label_en: name,
  base,
  sample_share: base === null ? null : base / 3000,
  population,
  population_share: population / 4659653,
  weighted_share: base === null ? null : population / 4659653,
  representation_ratio: base === null ? null : base / 3000 / (population / 4659653),
  synthetic: true
});

/** Who answered the autumn poll; the oldest men are withheld. */
export const representation: Row[] = [
  category("sex*age", "female|18-64", 0, 1800, 1935539),
  category("sex*age", "female|65+", 1, 120, 681926),
  category("sex*age", "male|18-64", 2, 1073, 1707757),
  category("sex*age", "male|65+", 3, null, 334431),
  category("sex", "female", 4, 1920, 2617465),
  category("sex", "male", 5, 1080, 2042188),
  category("age", "18-64", 6, 2873, 3643296),
  category("age", "65+", 7, 127, 1016357)
];

const influence = (margin: string, option: string, age: string, estimate: number, change: number): Row => ({
  study: "autumn",
  margin,
  item: "awareness",
  option,
  option_ord: option === "portal" ? 0 : 1,
  measure: "share",
  age,
  estimate,
  change,
  synthetic: true,
  item_ru: "Известность",
  item_en: "Awareness",
  option_ru: option,
  option_en: option
});

export const sensitivity: Row[] = [
  influence("sex*age", "portal", "all", 0.62, 0.07),
  influence("sex*age", "portal", "65+", 0.3, -0.01),
  influence("district", "portal", "all", 0.551, 0.001),
  influence("district", "site", "65+", 0.2, -0.004)
];

const schemes = ["unweighted", "post_stratified", "raked", "raked_trimmed"];

export const weighting: Row[] = polls.flatMap(([study]) =>
  schemes.map((scheme, index): Row => ({
    study,
    scheme,
    published: scheme === "raked_trimmed",
    respondents: 3050,
    used: 3000,
    design_effect: 1 + index / 2,
    effective_base: 3000 / (1 + index / 2),
    largest_weight_ratio: 1 + 4 * index,
    largest_margin_error: 1e-10,
    converged: true,
    iterations: index,
    trimmed_share: index === 3 ? 0.01 : 0,
    stretched_share: index === 0 ? 0 : 0.2,
    r_indicator: 0.996,
    response_cv: 0.7,
    collapsed: null,
    synthetic: true
  }))
);

/** Awareness under every scheme, with the truth of the autumn poll; one figure is hidden. */
export const schemeShares: Row[] = polls.flatMap(([study]) =>
  awareness.flatMap((option, ord) =>
    [...schemes, ...(study === "autumn" ? ["truth"] : [])].flatMap((scheme, index) =>
      ["all", "65+"].map((age): Row => {
        const hidden = option === "other" && age === "65+" && scheme !== "truth";
        const estimate = 0.6 / (ord + 1) - index * 0.02;
        const interval: Row =
          scheme === "truth" ? {} : { base: 2900, std_error: 0.01, lower: estimate - 0.02, upper: estimate + 0.02 };
        const shown: Row = hidden ? {} : { estimate, ...interval };
        return {
          study,
          scheme,
          ...shared(option, ord),
          age,
          ...shown,
          verdict: hidden ? "suppressed" : "published"
        };
      })
    )
  )
);

const indicator = (
  study: string,
  name: string,
  ord: number,
  unit: string,
  year: number | null,
  value: number,
  bound: string
): Row => ({
  study,
  indicator: name,
  indicator_ru: `${name} (рус.)`,
  indicator_en: name,
  ord,
  unit,
  place: "city",
  place_ru: "Город",
  place_en: "City",
  year,
  value,
  bound,
  as_printed: `${bound === "at_least" ? "> " : ""}${value}`,
  verdict: "published",
  synthetic: false
});

export const indicators: Row[] = [
  indicator("municipal", "messages", 0, "messages", 2022, 30000, "at_least"),
  indicator("municipal", "messages", 0, "messages", 2023, 55000, "at_least"),
  indicator("municipal", "executives", 1, "executives", 2022, 40, "at_least"),
  indicator("municipal", "executives", 1, "executives", 2023, 60, "at_least"),
  indicator("municipal", "indicators", 2, "indicators", 2022, 4, "exact"),
  indicator("municipal", "indicators", 2, "indicators", 2023, 6, "exact"),
  indicator("platform", "holders", 0, "persons", null, 1.5e6, "rounded"),
  indicator("platform", "saved", 1, "roubles", null, 5.4e9, "rounded"),
  indicator("platform", "tickets", 2, "roubles", null, 1200, "exact")
];
