import type { Row } from "../../../src/figures/figure.js";

interface LiteralItem {
  readonly item: string;
  readonly type: "single" | "multiple" | "rating";
  readonly battery: string | null;
  readonly object: string | null;
  readonly label: string;
  /** Options and the share of the older group that chose them; exclusive ones begin with `!`. */
  readonly options: Readonly<Record<string, number>>;
}

const use = { daily: 0.1, weekly: 0.15, monthly: 0.2, rarely: 0.25, never: 0.3 };
const rating = { 1: 0.05, 2: 0.1, 3: 0.25, 4: 0.4, 5: 0.2 };

export const literalItems: readonly LiteralItem[] = [
  {
    item: "awareness",
    type: "multiple",
    battery: null,
    object: null,
    label: "Awareness",
    options: { portal: 0.62, pos: 0.2, mini_app: 0.05, other: 0.02, "!none": 0.3 }
  },
  {
    item: "trust",
    type: "single",
    battery: null,
    object: null,
    label: "Trust",
    options: { fully: 0.15, rather: 0.45, rather_not: 0.3, not_at_all: 0.1 }
  },
  {
    item: "barriers",
    type: "multiple",
    battery: null,
    object: null,
    label: "Barriers",
    options: { skills: 0.4, fraud: 0.5, "!none": 0.1 }
  },
  {
    item: "helpers",
    type: "multiple",
    battery: null,
    object: null,
    label: "Who helps",
    options: { children: 0.5, staff: 0.1, "!none": 0.2 }
  },
  {
    item: "use_portal",
    type: "single",
    battery: "use",
    object: "portal",
    label: "Use: Portal: old and new",
    options: use
  },
  {
    item: "use_pos",
    type: "single",
    battery: "use",
    object: "pos",
    label: "Use: POS",
    options: { ...use, never: 0.6 }
  },
  {
    item: "rating_portal",
    type: "rating",
    battery: "rating",
    object: "portal",
    label: "Rating: Portal",
    options: rating
  },
  { item: "rating_pos", type: "rating", battery: "rating", object: "pos", label: "Rating: POS", options: rating }
];

const ages = ["all", "18-24", "65+", "55+", "60+", "18-54", "18-59", "18-64"];
const thresholds = [
  ["55+", "18-54"],
  ["60+", "18-59"],
  ["65+", "18-64"]
] as const;
const places = [
  ...["all", "female", "male"].flatMap((sex) => ["all", "south"].map((area) => ({ sex, area }))),
  { sex: "all", area: "nevsky" }
];

const label = (text: string, item: LiteralItem) => ({
  item_ru: `${item.label} (рус.)`,
  item_en: item.label,
  option_ru: `${text} (рус.)`,
  option_en: text
});

/** Rows of the published table `items` of a literal poll. */
export function itemRows(study: string, items: readonly LiteralItem[]): Row[] {
  return items.flatMap((item, ord) =>
    Object.keys(item.options).map((key, optionOrd): Row => {
      const option = key.replace("!", "");
      return {
        study,
        item: item.item,
        ord,
        item_type: item.type,
        battery: item.battery,
        object: item.object,
        wording_ru: `${item.label}?`,
        wording_en: `${item.label}?`,
        ...label(option, item),
        option,
        option_ord: optionOrd,
        exclusive: key.startsWith("!")
      };
    })
  );
}

/** Cells of a literal poll: the older a group, the smaller its shares; small domains are unreliable or hidden. */
export function surveyCells(study: string, items: readonly LiteralItem[]): Row[] {
  return items.flatMap((item) =>
    figuresOf(item).flatMap(({ option, ord, measure, value }) =>
      places.flatMap(({ sex, area }) =>
        ages.map((age): Row => {
          const older = age.endsWith("+");
          const base = Math.round(
            (older ? 600 : 2400) / (sex === "all" ? 1 : 2) / (area === "all" ? 1 : area === "south" ? 4 : 20)
          );
          const hidden = older && area === "nevsky" && option === "other";
          const verdict = hidden
            ? "suppressed"
            : older && area !== "all" && sex === "male"
              ? "unreliable"
              : "published";
          const estimate = measure === "mean" ? value - (older ? 0.2 : 0) : value * (older ? 1 : 1.2);
          const interval: Row = hidden
            ? {}
            : {
                base,
                effective_base: base / 1.5,
                estimate,
                std_error: 0.02,
                lower: estimate * 0.9,
                upper: Math.min(estimate * 1.1, 5)
              };
          return {
            study,
            item: item.item,
            option,
            option_ord: ord,
            measure,
            sex,
            age,
            area,
            ...interval,
            verdict,
            synthetic: true,
            ...label(option, item)
          };
        })
      )
    )
  );
}

/** Older minus younger of the same cells; small differences are not shown by the data. */
export function surveyDifferences(study: string, items: readonly LiteralItem[]): Row[] {
  return items.flatMap((item) =>
    figuresOf(item)
      .filter(({ measure }) => measure !== "share_of_answers")
      .flatMap(({ option, ord, measure, value }) =>
        places.flatMap(({ sex, area }) =>
          thresholds.map(([age, reference]): Row => {
            const difference = measure === "mean" ? -0.2 : value * -0.2;
            const shown = measure === "mean" || value > 0.15;
            return {
              study,
              item: item.item,
              option,
              option_ord: ord,
              measure,
              sex,
              area,
              age,
              reference_age: reference,
              base: 600,
              reference_base: 2400,
              difference,
              std_error: 0.02,
              lower: difference - (shown ? 0.01 : 0.05),
              upper: difference + (shown ? 0.01 : 0.05),
              degrees_of_freedom: 2900,
              p_value: shown ? 0.0001 : 0.4,
              p_adjusted: shown ? 0.0005 : 1,
              verdict: "published",
              synthetic: true,
              ...label(option, item)
            };
          })
        )
      )
  );
}

function figuresOf({ type, options }: LiteralItem) {
  const keys = Object.entries(options);
  const shares = keys.map(([key, value], ord) => ({ option: key.replace("!", ""), ord, measure: "share", value }));
  if (type === "multiple") {
    const answers = shares.filter((_, index) => !keys[index]![0].startsWith("!"));
    return [
      ...shares,
      { option: "any", ord: keys.length, measure: "share", value: 0.7 },
      ...answers.map((share) => ({ ...share, measure: "share_of_answers", value: share.value / 2 }))
    ];
  }
  if (type === "single") return shares;
  return [
    ...shares,
    { option: "mean", ord: keys.length, measure: "mean", value: 3.6 },
    { option: "top_two_box", ord: keys.length + 1, measure: "top_two_box", value: 0.6 }
  ];
}
