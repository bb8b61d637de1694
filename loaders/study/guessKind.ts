import { ageBandTexts } from "./ageBandTexts.js";
import { foldText } from "./foldText.js";
import { isAnswered, isCount, isQuestion } from "./isAnswered.js";
import { missingKindOf } from "./missingWords.js";
import type { ColumnProfile } from "./profileColumn.js";
import type { RawExtract } from "../read/rawExtract.js";

const sexWords: Readonly<Partial<Record<string, string>>> = {
  женщины: "female",
  женский: "female",
  ж: "female",
  female: "female",
  females: "female",
  women: "female",
  woman: "female",
  f: "female",
  мужчины: "male",
  мужской: "male",
  м: "male",
  male: "male",
  males: "male",
  men: "male",
  man: "male",
  m: "male"
};
/** What tools put before the name of a sex: `GENDER_MALE`. */
const sexPrefix = /^(gender|sex|пол)[ _:-]+/i;
const totalWords = /^(итого( и средние)?|всего|итог|total|grand total|all|все|both|оба)$/;

/** A column whose cells, or the headers beside each other whose names, are categories of sex or age. */
export interface CategoryTexts {
  readonly domain: "sex" | "age";
  readonly codes: ReadonlyMap<string, string>;
  readonly totals: readonly string[];
  /** Texts that say that the category is not known. */
  readonly unknown: readonly string[];
  /** Texts that are none of these: headings between parts of a table. */
  readonly others: readonly string[];
}

/** Reads texts as categories of sex or of age; null where they are neither. */
export function categoryTexts(texts: readonly string[]): CategoryTexts | null {
  const totals = texts.filter((text) => text === "" || totalWords.test(foldText(text)));
  const unknown = texts.filter((text) => !totals.includes(text) && missingKindOf(text) !== null);
  const rest = texts.filter((text) => !totals.includes(text) && !unknown.includes(text));
  const sexOf = (text: string) => sexWords[foldText(text.replace(sexPrefix, ""))];
  const sexes = rest.filter((text) => sexOf(text) !== undefined);
  if (sexes.length >= 2 && sexes.length === rest.length) {
    return { domain: "sex", codes: new Map(sexes.map((text) => [text, sexOf(text)!])), totals, unknown, others: [] };
  }
  const bands = rest.filter((text) => ageBandTexts([text]) !== null);
  const codes = bands.length >= 2 && bands.length >= 0.3 * rest.length ? ageBandTexts(bands) : null;
  return codes === null
    ? null
    : { domain: "age", codes, totals, unknown, others: rest.filter((text) => !codes.has(text)) };
}

/** What a table most likely is: answers of respondents, counts by sex or age, or figures by year or by name. */
export function guessKind(raw: RawExtract, profiles: readonly ColumnProfile[]): "survey" | "usage" | "indicators" {
  if (raw.dictionary?.variables.some(({ valueLabels }) => valueLabels.size > 0)) return "survey";
  if (isAnswered(raw, profiles)) return "survey";
  const numbers = profiles.filter(({ kind }) => kind === "number" || kind === "key");
  const dimensions = raw.cells.filter((cells) => categoryTexts(distinct(cells)) !== null);
  const isAcross = categoryTexts(raw.columns.slice(1)) !== null;
  const isKeyed = profiles.some(({ kind }) => kind === "key");
  const years = raw.cells.filter((cells) => cells.every((cell) => /^(19|20)\d\d(\.0)?$/.test(cell.trim())));
  const texts = profiles.filter(({ kind }) => kind === "category" || kind === "text" || kind === "constant");
  const isCounted = dimensions.length > 0 && texts.length <= dimensions.length + 5 && (!isKeyed || raw.rows <= 200);
  const isSmall = raw.rows <= 200 && (profiles.length <= 4 || numbers.length >= profiles.length / 2);
  const isTotalled =
    raw.cells.some((cells) => cells.some((cell) => totalWords.test(foldText(cell)))) && profiles.some(isCount);
  if (isAcross || isTotalled || (isCounted && (isSmall || isCube(raw, profiles)))) return "usage";
  if (years.length > 0 && profiles.length <= 12) return "indicators";
  return !profiles.some(isQuestion) &&
    profiles.length <= 6 &&
    raw.rows <= 200 &&
    numbers.length > 0 &&
    profiles.some(({ kind }) => kind === "text" || kind === "category")
    ? "indicators"
    : "survey";
}

/** Every combination of texts, codes and years comes once, with numbers beside it. */
function isCube(raw: RawExtract, profiles: readonly ColumnProfile[]): boolean {
  const isNumber = ({ kind }: ColumnProfile) => kind === "number" || kind === "key";
  const keys = raw.cells.filter((_, index) => !isNumber(profiles[index]!));
  const combinations = new Set(
    Array.from({ length: raw.rows }, (_, row) => keys.map((cells) => cells[row]!).join("|"))
  );
  return profiles.some(isNumber) && combinations.size >= 0.9 * raw.rows;
}

export function distinct(cells: readonly string[]): string[] {
  return [...new Set(cells.map((cell) => cell.trim()))];
}
