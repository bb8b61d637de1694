import type { View } from "../../components/view.js";
import { ageInWords } from "../../words/ageInWords.js";
import { formatNumber } from "../../words/formatNumber.js";
import { formatPValue } from "../../words/formatPValue.js";
import { formatShare } from "../../words/formatShare.js";
import { verdictMark } from "../../words/verdictMark.js";
import type { Column } from "../figure.js";
import { capitalise } from "./capitalise.js";
import { cellText } from "./cellText.js";
import type { Comparison } from "./comparisonFigure.js";
import type { ComparisonRow } from "./comparisonQuery.js";

const none = "—";

/** Columns of a comparison's table: both groups with interval and base, and the difference on the older group's row. */
export function comparisonColumns(
  { cells, rowName, measure, shareOfAnswers }: Comparison,
  { lang }: View
): Column<ComparisonRow>[] {
  const mean = cells.measure === "mean";
  const format = (value: number) => (mean ? formatNumber(value, lang, 1) : formatShare(value, lang));
  const points = (value: number) => (mean ? formatNumber(value, lang, 1) : formatNumber(value * 100, lang));
  const unit = mean ? { ru: "баллы", en: "points" } : { ru: "п.\u00a0п.", en: "points" };
  const number = (
    name: keyof ComparisonRow & string,
    label: { ru: string; en: string },
    text: (row: ComparisonRow) => string
  ): Column<ComparisonRow> => ({ name, label: label[lang], align: "end", format: text });
  const hidden = ({ verdict }: ComparisonRow) => verdictMark(verdict, lang).mark || none;
  const compared = (row: ComparisonRow, value: number | null, text: (value: number) => string) => {
    if (row.role === "younger") return none;
    return value === null ? hidden(row) : text(value);
  };
  return [
    { name: "label", label: rowName[lang] },
    { name: "age", label: { ru: "Возраст", en: "Age" }[lang], format: ({ age }) => ageInWords(age, lang) },
    number("estimate", { ru: capitalise(measure.ru), en: capitalise(measure.en) }, (row) =>
      cellText(row.estimate, row.verdict, lang, format)
    ),
    number("lower", { ru: "от", en: "from" }, (row) => (row.lower === null ? hidden(row) : format(row.lower))),
    number("upper", { ru: "до", en: "to" }, (row) => (row.upper === null ? hidden(row) : format(row.upper))),
    number("base", { ru: "Ответили", en: "Answered" }, (row) =>
      row.base === null ? hidden(row) : formatNumber(row.base, lang)
    ),
    ...(shareOfAnswers
      ? [
          number("share_of_answers", { ru: "Доля всех ответов", en: "Share of all answers" }, (row) =>
            row.share_of_answers === null ? hidden(row) : formatShare(row.share_of_answers, lang)
          )
        ]
      : []),
    number("difference", { ru: `Старшие минус младшие, ${unit.ru}`, en: `Older minus younger, ${unit.en}` }, (row) =>
      compared(row, row.difference, points)
    ),
    number("difference_lower", { ru: "различие от", en: "difference from" }, (row) =>
      compared(row, row.difference_lower, points)
    ),
    number("difference_upper", { ru: "различие до", en: "difference to" }, (row) =>
      compared(row, row.difference_upper, points)
    ),
    number("p_adjusted", { ru: "p с поправкой Холма", en: "p, Holm-adjusted" }, (row) =>
      compared(row, row.p_adjusted, (value) => formatPValue(value, lang))
    )
  ];
}
