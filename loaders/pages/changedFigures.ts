import type { Language, Text } from "../../src/components/view.js";
import { capitalise } from "../../src/figures/parts/capitalise.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatShare } from "../../src/words/formatShare.js";
import { groupInWords } from "../../src/words/groupInWords.js";
import type { RecordedFigure, RecordedMeasure } from "../editions/editionRecord.js";
import { escapeHtml } from "./html.js";

const words = {
  ru: {
    figure: "Число",
    before: "Было",
    after: "Стало",
    chance: "Случайность выборки",
    hidden: "не показано",
    revised: "Пересмотрено",
    withdrawn: "Снято",
    new: "Показано впервые",
    beyond: "изменение больше, чем она может объяснить",
    within: "может объяснить изменение",
    untested: "не проверялась"
  },
  en: {
    figure: "Figure",
    before: "Before",
    after: "Now",
    chance: "Chance of sampling",
    hidden: "not shown",
    revised: "Revised",
    withdrawn: "Withdrawn",
    new: "Shown for the first time",
    beyond: "the change is more than it could explain",
    within: "could explain the change",
    untested: "not tested"
  }
} as const;

/** What a measure is called where its label does not say it. */
const measures: Readonly<Record<RecordedMeasure, Text | null>> = {
  share: null,
  mean: null,
  top_two_box: null,
  count: null,
  share_of_answers: { ru: "доля всех ответов", en: "share of all answers" }
};

/** Digits are added up to so many until two figures differ. */
const MOST_DIGITS = 6;

/** Figures that moved, came or went, as an HTML table; each row begins with which of the three. */
export function changedFigures(figures: readonly RecordedFigure[], caption: string, lang: Language): string {
  const text = words[lang];
  const tested = figures.some(({ beyondChance }) => beyondChance !== null);
  const rows = figures.map((figure) => {
    const [before, after] = shownPair(figure, lang);
    const chance = figure.beyondChance === null ? text.untested : figure.beyondChance ? text.beyond : text.within;
    return (
      `<tr><th scope="row"><strong>${text[figure.kind]}</strong>: ${escapeHtml(nameOf(figure, lang))}</th><td>${before ?? text.hidden}</td>` +
      `<td>${after ?? text.hidden}</td>${tested ? `<td>${chance}</td>` : ""}</tr>`
    );
  });
  const columns = [text.figure, text.before, text.after, ...(tested ? [text.chance] : [])];
  const header = columns.map((name) => `<th scope="col">${name}</th>`).join("");
  return (
    `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeHtml(caption)}"><table>` +
    `<caption>${escapeHtml(caption)}</caption><thead><tr>${header}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`
  );
}

function nameOf({ label, sex, age, measure }: RecordedFigure, lang: Language): string {
  const isTotal = age === null || (measure === "count" && sex === "all" && age === "all");
  const group = isTotal ? [] : [groupInWords(sex as "all" | "female" | "male", age, lang, "nominative")];
  const kind = measures[measure];
  return [capitalise(label[lang]), ...(kind === null ? [] : [kind[lang]]), ...group].join(", ");
}

/** Both figures with as many digits as it takes to tell them apart; null where one is not shown. */
function shownPair({ before, after, measure }: RecordedFigure, lang: Language): [string | null, string | null] {
  const fewest = measure === "mean" ? 2 : measure === "count" ? 0 : 1;
  for (let digits = fewest; ; digits++) {
    const [old, fresh] = [before, after].map((value) => (value === null ? null : shown(value, measure, digits, lang)));
    if (old !== fresh || digits === MOST_DIGITS) return [old!, fresh!];
  }
}

function shown(value: number, measure: RecordedMeasure, digits: number, lang: Language): string {
  switch (measure) {
    case "share":
    case "share_of_answers":
    case "top_two_box":
      return formatShare(value, lang, digits);
    case "mean":
    case "count":
      return formatNumber(value, lang, digits);
  }
}
