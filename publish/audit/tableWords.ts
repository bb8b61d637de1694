import type { Text } from "../../src/components/view.js";

/** Published tables of which the audit says what is hidden. */
export const tableWords: Readonly<Record<string, Text>> = {
  cells: { ru: "доли и средние", en: "shares and means" },
  differences: { ru: "разности возрастов", en: "differences between ages" },
  schemes: { ru: "схемы взвешивания", en: "weighting schemes" },
  usage: { ru: "показатели использования", en: "usage counts" },
  indicators: { ru: "показатели", en: "indicators" }
};

/** Levels of places in a table of a survey. */
export const levelWords: Readonly<Record<string, Text>> = {
  city: { ru: "город", en: "city" },
  "city by sex": { ru: "город по полу", en: "city by sex" },
  zone: { ru: "зоны", en: "zones" },
  "zone by sex": { ru: "зоны по полу", en: "zones by sex" },
  district: { ru: "районы", en: "districts" },
  "district by sex": { ru: "районы по полу", en: "districts by sex" }
};
