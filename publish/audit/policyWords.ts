import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { Text } from "../../src/components/view.js";

/** Words for what the policy sets; a key without words is shown as YAML has it. */
export const policyWords: Readonly<Partial<Record<keyof DisclosurePolicy, Text>>> = {
  minimumBase: { ru: "наименьшее число ответивших в группе", en: "smallest number of respondents in a group" },
  minimumCount: { ru: "наименьшее число людей за процентом", en: "smallest number of people behind a percentage" },
  zeros: { ru: "0 % и 100 %", en: "0 % and 100 %" },
  protectionInterval: {
    ru: "ширина неизвестности скрытого числа",
    en: "width of what is left unknown of a hidden count"
  },
  minimumLevelShare: {
    ru: "доля групп уровня, достигающих порога",
    en: "share of a level’s groups that reach the minimum"
  },
  agesInParts: { ru: "возрасты в частях города", en: "ages in parts of the city" },
  summaryOptions: { ru: "ответы, предлагаемые в частях города", en: "answers offered in parts of the city" },
  significantDigits: { ru: "значащих цифр у чисел по городу", en: "significant digits of figures of the city" },
  decimalsInParts: { ru: "знаков у чисел по частям города", en: "decimals of figures of its parts" },
  pictureDecimals: { ru: "знаков у координат рисунков", en: "decimals of coordinates in pictures" },
  minimumEffectiveBase: {
    ru: "наименьшая эффективная база надёжного числа",
    en: "smallest effective base of a reliable figure"
  },
  maximumIntervalWidth: { ru: "наибольшая ширина интервала", en: "widest interval" },
  reliableIntervalWidth: {
    ru: "ширина интервала, надёжная всегда",
    en: "width of an interval that is always reliable"
  },
  maximumRelativeWidth: {
    ru: "наибольшая ширина интервала относительно доли",
    en: "widest interval relative to the share"
  },
  minimumDegreesOfFreedom: { ru: "наименьшее число степеней свободы", en: "fewest degrees of freedom" },
  minimumUsageCount: { ru: "наименьший показатель использования", en: "smallest usage count" },
  usageProtection: { ru: "защита показателей использования", en: "protection of usage counts" },
  usageRoundingBase: { ru: "до чего они округляются", en: "what they are rounded to" },
  usageDominance: { ru: "наибольшая доля одного человека в показателе", en: "largest share of one person in a count" },
  quasiIdentifiers: { ru: "признаки, по которым узнают человека", en: "what a person could be recognised by" },
  outsideKnowledge: { ru: "что известно постороннему", en: "what an intruder is taken to know" },
  microdata: { ru: "строки ответивших", en: "rows of respondents" }
};
