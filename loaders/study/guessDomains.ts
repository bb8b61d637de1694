import { categoryMatcher } from "../harmonise/matchCategory.js";
import type { Domains } from "../project/domains.js";
import type { AgeForm } from "../project/surveyColumn.js";
import { ageBandTexts } from "./ageBandTexts.js";
import { foldText } from "./foldText.js";
import { looksLikeMissingCode, missingKindOf } from "./missingWords.js";
import type { ColumnProfile } from "./profileColumn.js";

/** A column that holds a reporting domain, with the codes that are understood. */
export interface DomainGuess {
  readonly column: ColumnProfile;
  readonly domain: "sex" | "age" | "district";
  readonly codes: ReadonlyMap<string, string>;
  /** Texts that are no category and no missing answer that is known. */
  readonly open: readonly string[];
  readonly ages: AgeForm;
  readonly range: readonly [number, number] | null;
  readonly score: number;
}

const hints = {
  sex: /(^|[^\p{L}])(sex|gender|пол)([^\p{L}]|$)/iu,
  age: /(^|[^\p{L}])(age|возраст|how old|сколько (вам )?(полных )?лет|сколько лет|полных лет)/iu,
  birth: /(birth.?year|year.?of.?birth|год рождения)/iu,
  district: /(^|[^\p{L}])(district|район)/iu
} as const;
const sexes: readonly { id: string; pattern: RegExp }[] = [
  { id: "female", pattern: /^(ж|жен|женщин[аы]|женский|f|female|females|woman|women|girl)$/ },
  { id: "male", pattern: /^(м|муж|мужчин[аы]|мужской|m|male|males|man|men|boy)$/ }
];

/**
 * The best column for each domain, by words of its header and by its cells, and the columns that hold the same domain
 * again, with the header of the best.
 */
export function guessDomains(
  columns: readonly ColumnProfile[],
  domains: Domains
): { best: DomainGuess[]; doubles: Map<ColumnProfile, string> } {
  const guesses = columns
    .flatMap((column) => [sexGuess(column), ageGuess(column), districtGuess(column, domains)])
    .filter((guess) => guess !== null);
  const best: DomainGuess[] = [];
  const doubles = new Map<ColumnProfile, string>();
  for (const domain of ["sex", "age", "district"] as const) {
    const [first, ...others] = guesses.filter((guess) => guess.domain === domain).sort((a, b) => b.score - a.score);
    if (first === undefined) continue;
    best.push(first);
    for (const { column } of others) doubles.set(column, first.column.header);
  }
  for (const { column } of best) doubles.delete(column);
  return { best, doubles };
}

/** What a cell means: its label where the file has one. */
function meaning(column: ColumnProfile, text: string): string {
  return column.labels.get(text) ?? text;
}

/** Texts and labelled codes of a column that are answers. */
export function answerTexts(column: ColumnProfile): string[] {
  const texts = [...new Set([...column.labels.keys(), ...column.counts.keys()])];
  return texts.filter(
    (text) =>
      missingKindOf(meaning(column, text)) === null &&
      !column.declaredMissing.includes(text) &&
      !(looksLikeMissingCode(text, texts) && !column.labels.has(text))
  );
}

function guess(
  column: ColumnProfile,
  domain: DomainGuess["domain"],
  rest: Partial<DomainGuess> & { score: number }
): DomainGuess {
  return { column, domain, codes: new Map(), open: [], ages: "years", range: null, ...rest };
}

function sexGuess(column: ColumnProfile): DomainGuess | null {
  const texts = answerTexts(column);
  if (column.kind !== "category" && column.kind !== "constant") return null;
  if (texts.length === 0 || texts.length > 8) return null;
  const codes = new Map(
    texts.flatMap((text) => {
      const found = sexes.find(({ pattern }) => pattern.test(foldText(meaning(column, text))));
      return found === undefined ? [] : [[text, found.id] as const];
    })
  );
  const isHinted = hints.sex.test(column.wording) || hints.sex.test(column.header);
  const open = texts.filter((text) => !codes.has(text));
  const isCoded =
    isHinted &&
    column.header.length < 40 &&
    texts.length === 2 &&
    texts.every((text) => /^[0-2](\.0)?$/.test(text)) &&
    column.labels.size === 0;
  const isNamed = isHinted && column.header.length < 40 && column.kind === "category" && texts.length === 2;
  if (codes.size === 0 && !isCoded && !isNamed) return null;
  if (codes.size > 0 && !isHinted && (new Set(codes.values()).size < 2 || open.length > 0)) return null;
  return guess(column, "sex", { codes, open, score: codes.size + (isHinted ? 2 : 0) });
}

function ageGuess(column: ColumnProfile): DomainGuess | null {
  const texts = answerTexts(column);
  const isHinted = hints.age.test(column.wording) || hints.age.test(column.header);
  if (texts.length === 0 || column.kind === "date" || column.kind === "text") return null;
  if (column.labels.size === 0 && texts.every((text) => /^\d{1,4}(\.0)?$/.test(text))) {
    const numbers = texts.map(Number);
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const isBirth = hints.birth.test(column.wording) || hints.birth.test(column.header);
    if (isBirth && least > 1890 && most < 2030)
      return guess(column, "age", { ages: "birth_years", range: [18, 110], score: 3 });
    if (!isHinted || most > 120 || most < 18 || texts.length < 3) return null;
    return guess(column, "age", { range: [Math.min(18, least), 110], score: 4 + texts.length / 100 });
  }
  const bands = ageBandTexts(texts.map((text) => meaning(column, text)));
  if (bands === null || (bands.size < 3 && !isHinted) || bands.size < 2) return null;
  const codes = new Map(texts.map((text) => [text, bands.get(meaning(column, text))!]));
  return guess(column, "age", { codes, ages: "bands", score: isHinted ? 2 : 1 });
}

function districtGuess(column: ColumnProfile, { district }: Domains): DomainGuess | null {
  const match = categoryMatcher(district);
  const texts = answerTexts(column);
  const known = texts.filter((text) => match(meaning(column, text)) !== undefined);
  if (texts.length < 2 || known.length < 0.5 * texts.length) return null;
  const isHinted = hints.district.test(column.wording);
  const codes =
    column.labels.size === 0
      ? new Map<string, string>()
      : new Map(known.map((text) => [text, district[match(meaning(column, text))!]!.id]));
  return guess(column, "district", {
    codes,
    open: texts.filter((text) => !known.includes(text)),
    score: known.length + (isHinted ? 1 : 0)
  });
}
