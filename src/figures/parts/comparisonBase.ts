import type { View } from "../../components/view.js";
import { countInWords } from "../../words/countInWords.js";
import { formatNumber } from "../../words/formatNumber.js";
import { groupInWords } from "../../words/groupInWords.js";
import { verdictMark } from "../../words/verdictMark.js";
import type { ComparisonRow } from "./comparisonQuery.js";
import { missingText } from "./missingText.js";

/** Unweighted respondents of both groups; from the least to the most where rows have bases of their own. */
export function comparisonBase(rows: readonly ComparisonRow[], view: View): string {
  const { lang } = view;
  const groups = (["older", "younger"] as const).flatMap((role) => {
    const own = rows.filter((row) => row.role === role);
    const [first] = own;
    if (first === undefined) return [];
    const group = groupInWords(view.sex, first.age, lang, "nominative");
    const bases = own.flatMap(({ base }) => (base === null ? [] : [base]));
    if (bases.length === 0) return [`${group} — ${verdictMark(first.verdict, lang).spoken}`];
    const [least, most] = [Math.min(...bases), Math.max(...bases)];
    const people = countInWords(most, "person", lang);
    return [
      `${group} — ${
        least === most
          ? people
          : {
              ru: `${formatNumber(least, "ru")}–${people} в разных строках`,
              en: `${formatNumber(least, "en")} to ${people}, by row`
            }[lang]
      }`
    ];
  });
  if (groups.length === 0) return missingText.base[lang];
  return { ru: `ответили: ${groups.join("; ")}`, en: `answered: ${groups.join("; ")}` }[lang];
}
