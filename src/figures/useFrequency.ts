import { defineFigure } from "./figure.js";
import { comparisonFigure, type Comparison } from "./parts/comparisonFigure.js";
import type { ComparisonRow } from "./parts/comparisonQuery.js";

const comparison: Comparison = {
  id: "useFrequency",
  cells: { of: { battery: "use" }, measure: "share", option: null, complement: false, order: "codebook" },
  what: {
    ru: "Доля респондентов по частоте пользования ресурсом, которым старшие пользуются чаще всего",
    en: "Share of respondents by how often they use the resource that the older group uses most"
  },
  rowName: { ru: "Ресурс", en: "Resource" },
  measure: { ru: "доля", en: "share" },
  shareOfAnswers: false,
  lead: (group) => ({ ru: `${group.ru} чаще всего отвечают:`, en: `${group.en} most often answer` }),
  notes: [{ ru: "В таблице — все ресурсы.", en: "The table has all resources." }]
};

const figure = comparisonFigure(comparison);

/** How often the older group's most used service is used, answer by answer; the table has every service. */
export const useFrequency = defineFigure<ComparisonRow>({
  ...figure,
  headline(rows, view) {
    const [first] = mostUsed(rows);
    const headline = figure.headline(answers(rows), view);
    return first === undefined ? headline : `${first.label}: ${headline.charAt(0).toLowerCase()}${headline.slice(1)}`;
  },
  plot: (rows, view) => figure.plot!(answers(rows), view),
  sentence: (rows, view) => figure.sentence(answers(rows), view),
  base: (rows, view) => figure.base(mostUsed(rows), view),
  columns(view) {
    const [resource, ...rest] = figure.columns(view);
    return [resource!, { name: "option_label", label: { ru: "Ответ", en: "Answer" }[view.lang] }, ...rest];
  }
});

/** Rows of the service that the fewest of the older group never use; of the first where nobody's figure is shown. */
function mostUsed(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const never = rows
    .filter(({ option, role, estimate }) => option === "never" && role === "older" && estimate !== null)
    .sort((a, b) => a.estimate! - b.estimate!);
  const item = (never[0] ?? rows[0])?.item;
  return rows.filter((row) => row.item === item);
}

function answers(rows: readonly ComparisonRow[]): ComparisonRow[] {
  return mostUsed(rows).map((row) => ({ ...row, label: row.option_label }));
}
