import { formatNumber } from "../../words/formatNumber.js";
import type { Column, Figure } from "../figure.js";
import type { View } from "../../components/view.js";
import { indicatorText, type IndicatorRow } from "./indicatorRow.js";
import { missingText } from "./missingText.js";

/** What all figures of printed indicators have in common. */
export const indicatorFigure = {
  filters: [],
  tables: () => ["indicators"],
  studies: (rows) => [...new Set(rows.map(({ study }) => study))].sort(),

  columns: ({ lang }: View): Column<IndicatorRow>[] => [
    { name: "label", label: { ru: "Показатель", en: "Indicator" }[lang] },
    { name: "place", label: { ru: "Где", en: "Where" }[lang] },
    {
      name: "year",
      label: { ru: "Год", en: "Year" }[lang],
      format: ({ year }) => (year === null ? "—" : String(year))
    },
    {
      name: "value",
      label: { ru: "Значение", en: "Value" }[lang],
      align: "end",
      format: (row) => indicatorText(row, lang)
    },
    { name: "as_printed", label: { ru: "Как напечатано", en: "As printed" }[lang], align: "end" }
  ],

  base(rows, { lang }) {
    if (rows.length === 0) return missingText.base[lang];
    const count = formatNumber(rows.length, lang);
    return { ru: `напечатанных значений: ${count}`, en: `printed values: ${count}` }[lang];
  }
} satisfies Partial<Figure<IndicatorRow>>;
