import type { Language } from "../../components/view.js";
import { boundInWords, type Bound } from "../../words/boundInWords.js";
import { verdictMark } from "../../words/verdictMark.js";

/** A printed value of a unit and, where it has one, a year. */
export type IndicatorRow = {
  study: string;
  study_title: string;
  indicator: string;
  label: string;
  unit: string;
  place: string;
  year: number | null;
  value: number | null;
  bound: Bound;
  as_printed: string;
  verdict: string;
};

/** Columns that every query of indicators selects, in the order of `IndicatorRow`. */
export function indicatorColumns(lang: Language): string {
  return `i.study, k.title_${lang} AS study_title, i.indicator, i.indicator_${lang} AS label, i.unit,
  i.place_${lang} AS place, i.year, i.value, i.bound, i.as_printed, i.verdict`;
}

/** The value as what it is: exact, a lower bound, rounded, or hidden. */
export function indicatorText({ value, bound, unit, verdict }: IndicatorRow, lang: Language): string {
  if (value === null) return verdictMark(verdict, lang).mark;
  const words = boundInWords(value, bound, lang);
  return unit === "roubles" ? `${words}\u00a0${{ ru: "рублей", en: "roubles" }[lang]}` : words;
}
