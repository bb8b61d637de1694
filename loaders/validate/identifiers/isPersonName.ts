import { foldGivenName, latinGivenNames, russianGivenNames } from "./givenNames.js";

const patronymic = /(?:[оеё]вич|[иь]ич|[оеё]вна|ична|инична)$/iu;
const surname = /(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|[сц]кий|[сц]кая|[сц]кой|енко|[уюч]к|ян|дзе|швили|[иы]х|ич)$/iu;
const initials =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?,?\s+\p{Lu}\.\s?\p{Lu}\.|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}{2,})(?!\p{L})/u;
/** What every name has: two capital letters, or the end of a patronymic. Most texts have neither. */
const promising = /\p{Lu}.*\p{Lu}|ич|вна|чна/u;

/**
 * Whether a text holds a person's name: a patronymic beside a given name or another capitalised word, a surname with
 * initials, a given name beside a surname, or two or three words of which one is a given name.
 */
export function isPersonName(text: string): boolean {
  if (!promising.test(text)) return false;
  const words = text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  if (words.length < 2) return false;
  if (initials.test(text)) return true;
  for (let index = 0; index + 1 < words.length; index++) {
    if (isNamePair(words[index]!, words[index + 1]!)) return true;
  }
  return (
    words.length <= 3 &&
    words.every(isCapitalised) &&
    words.join(" ") === text.replace(/\s+/g, " ") &&
    words.some(isGivenName)
  );
}

function isNamePair(first: string, second: string): boolean {
  const areCapitalised = isCapitalised(first) && isCapitalised(second);
  if (second.length > 5 && patronymic.test(second)) {
    if (isGivenName(first) || (areCapitalised && second !== second.toUpperCase())) return true;
  }
  if (!areCapitalised) return false;
  return (isGivenName(first) && surname.test(second)) || (isGivenName(second) && surname.test(first));
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word) && word.length > 1;
}

/** Whether a single word is a given name. */
export function isGivenName(word: string): boolean {
  const folded = foldGivenName(word);
  return russianGivenNames.has(folded) || latinGivenNames.has(folded);
}
