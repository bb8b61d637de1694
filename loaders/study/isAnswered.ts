import type { RawExtract } from "../read/rawExtract.js";
import type { ColumnProfile } from "./profileColumn.js";
import { isRowName } from "./profileColumn.js";

/** Headers of what platforms count. */
const counted =
  /визит|посетител|просмотр|пользовател|показ|клик|перех|сообщен|обращен|уч[её]тн|охват|подписчик|количеств|(^|[^\p{L}])(число|кол-во|численность|всего)([^\p{L}]|$)|visit|view|user|session|impression|click|account|message|reach|count|total/iu;
/** Headers that ask: a question, an option in brackets after one, or the number of a question. */
const asking = /\?|\S\s*\[[^\]]+\]\s*$|^(q|в|вопрос|question)[\s_.№]*\d/iu;
const ageWords = /(^|[^\p{L}])(age|возраст|лет|born|birth|рождения)/iu;

/**
 * Whether rows are people who answered: each has a name, a moment or an age of its own, headers ask or texts come again
 * beside the names, and no numbers stand under a header of what platforms count.
 */
export function isAnswered(raw: RawExtract, profiles: readonly ColumnProfile[]): boolean {
  if (profiles.some(isCount)) return false;
  const own = [isNamed, isMoment, isAge].filter((test) => profiles.some((profile) => test(profile, raw.rows))).length;
  if (own >= 2 || (own === 1 && profiles.some(isQuestion))) return true;
  const answers = profiles.filter(({ kind, header }) => kind === "category" && !isRowName(header));
  return profiles.some((profile) => isNamed(profile)) && answers.length >= 2;
}

/** Numbers under a header of what platforms count. */
export function isCount({ kind, header }: ColumnProfile): boolean {
  return (kind === "number" || kind === "key") && !isRowName(header) && counted.test(header) && !asking.test(header);
}

/** A column whose header asks. */
export function isQuestion({ header, kind }: ColumnProfile): boolean {
  return kind !== "blank" && asking.test(header);
}

function isNamed({ header, kind }: ColumnProfile): boolean {
  return kind === "key" && isRowName(header);
}

/** A day and a time that hardly come twice: when a questionnaire was sent. */
function isMoment({ kind, counts }: ColumnProfile, rows: number): boolean {
  return (
    kind === "date" &&
    rows >= 10 &&
    counts.size >= 0.9 * rows &&
    [...counts.keys()].every((text) => /\d:\d\d/.test(text))
  );
}

/** Whole years of age or of birth that come again, of grown people. */
function isAge({ header, counts }: ColumnProfile, rows: number): boolean {
  const texts = [...counts.keys()].filter((text) => /^\d{2,4}(\.0)?$/.test(text));
  const years = texts.map(Number).filter((year) => (year >= 14 && year <= 110) || (year >= 1900 && year <= 2015));
  return ageWords.test(header) && years.length >= Math.max(2, 0.9 * counts.size) && (counts.size < rows || rows < 10);
}
