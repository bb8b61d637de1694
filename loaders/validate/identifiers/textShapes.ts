import { isIP } from "node:net";
import { hasLuhnCheck } from "./hasLuhnCheck.js";
import { hasSnilsCheck } from "./hasSnilsCheck.js";
import type { IdentifierKind } from "./identifierKinds.js";
import { isPersonName } from "./isPersonName.js";

/** A kind that a single text gives away, whatever else is in its column. */
export interface TextShape {
  readonly kind: IdentifierKind;
  /** Digits that such a text has at least, so that most cells are passed over quickly. */
  readonly digits: number;
  readonly letters: number;
  readonly test: (text: string) => boolean;
}

const matches =
  (...patterns: readonly RegExp[]) =>
  (text: string) =>
    patterns.some((pattern) => pattern.test(text));
const digitsOf = (text: string) => text.replace(/\D/g, "");

const gap = "[\\s\\u00a0\\u202f-]*";
const phones = [
  /(?<![\w+])\+\d(?:[\s\u00a0().-]*\d){9,14}(?!\d|\s*\d*:\d)/,
  new RegExp(`(?<![\\w.,-])[78]${gap}\\(?[3489]\\d{2}\\)?${gap}\\d{3}${gap}\\d{2}${gap}\\d{2}(?!\\w)`),
  /(?<!\d)\(\d{3,5}\)[\s\u00a0-]*\d{1,3}[\s\u00a0-]*\d{2}[\s\u00a0-]*\d{2}(?!\d)/,
  /(?<![\d.,-])9\d{2}[\s\u00a0-]\d{3}[\s\u00a0-]\d{2}[\s\u00a0-]?\d{2}(?!\d)/,
  /(?<![\d-])\d{3}-(?:\d{2}-\d{2}|\d{3}-\d{4})(?![\d-])/
];
const [, prefixed] = phones;

const street =
  "(?:ул(?:ица|\\.)|просп(?:ект|\\.)|проспект|пр-к?т|пр\\.|пер(?:еулок|\\.)|наб(?:ережная|\\.)|шоссе|ш\\.|бульвар|б-р" +
  "|пл(?:ощадь|\\.)|аллея|проезд|тупик|линия|лин\\.|дорога|мкр\\.?|микрорайон)";
const addresses = [
  new RegExp(`(?<!\\p{L})${street}\\s+[\\p{Lu}\\d].{0,40}?\\d`, "u"),
  new RegExp(`[\\p{Lu}\\d][\\p{L}\\d-]*\\s+${street}(?!\\p{L})[\\s,].{0,12}?\\d`, "u"),
  /(?<!\p{L})д(?:ом|\.)?\s*\d+\s?\p{L}?(?:\/\d+)?[\s,]+(?:(?:корп(?:ус|\.)?|к\.?|стр\.?|лит\.?)\s*[\p{L}\d]+[\s,]+)*кв(?:артира|\.)?\s*\d+/iu,
  /\p{Lu}\p{L}+,?\s+\d{1,3}\p{L}?,?\s*кв(?:артира|\.)?\s*\d+/u,
  /(?<!\d)[1-6]\d{5},\s*(?:г\.\s*)?\p{Lu}\p{Ll}/u,
  /(?<![\d.,])\d+\w?,?\s+(?:\p{Lu}[\p{L}'-]+\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Boulevard|Blvd|Prospekt|prospect|Embankment)(?!\p{L})/u,
  /(?<!\p{L})(?:ulitsa|ul\.|prospekt|prosp\.|pr\.|nab\.|pereulok|per\.)\s+\p{Lu}.{0,40}?\d|\p{Lu}\p{L}+\s+(?:ulitsa|ul\.|prospekt|prosp\.|pr\.|nab\.|pereulok|per\.),?\s.{0,12}?\d/u
];

/** Letters that stand in every address; most texts have none of them. */
const promising =
  /ул|пр|пер|наб|ш\.|шоссе|буль|б-р|пл|алле|тупик|лин|дорог|мкр|микр|кв|[1-6]\d{5},|st|av|r[od]|lane|bo?u?l|emb|nab|per|pr|ul/i;

const pair = /(?<![\d.,-])(-?\d{1,2}[.,]\d{3,})°?[NС]?\s*[,;/\s]\s*(-?\d{1,3}[.,]\d{3,})(?![\d.])/u;
const degree = (text: string) => Math.abs(Number(text.replace(",", ".")));

function isCoordinatePair(text: string): boolean {
  const found = pair.exec(text);
  if (found === null) return false;
  const [latitude, longitude] = [degree(found[1]!), degree(found[2]!)];
  // Two shares are no place.
  return latitude <= 90 && longitude <= 180 && Math.max(latitude, longitude) > 1;
}

function hasIp(text: string): boolean {
  if (!text.includes(".") && !text.includes(":")) return false;
  return (text.match(/(?<![\w.:])[\da-f]*[.:][\da-f.:]+(?![\w:])/gi) ?? []).some(
    (part) => isIP(part.replace(/[.:]$/, "")) !== 0
  );
}

/** In this order: the first that fits names the kind. */
export const textShapes: readonly TextShape[] = [
  {
    kind: "email",
    digits: 0,
    letters: 3,
    test: (text) => text.includes("@") && /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}/u.test(text)
  },
  {
    kind: "account",
    digits: 0,
    letters: 4,
    test: matches(
      /(?<!\p{L})(?:vk\.com|vk\.ru|ok\.ru|t\.me|instagram\.com|facebook\.com|twitter\.com)\/[\w.-]{2,}/iu,
      /^@[a-z]\w{4,31}$/i
    )
  },
  { kind: "ip", digits: 1, letters: 0, test: hasIp },
  {
    kind: "device",
    digits: 3,
    letters: 0,
    test: matches(
      /(?<![\da-f:-])[\da-f]{2}(?::[\da-f]{2}){5}(?![\da-f:])|(?<![\da-f-])[\da-f]{2}(?:-[\da-f]{2}){5}(?![\da-f-])/i
    )
  },
  {
    kind: "session",
    digits: 1,
    letters: 2,
    test: matches(
      /(?<![\da-f])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\da-f])/i,
      /(?<!\p{L})(?:phpsessid|jsessionid|session_?id|sid|token)\s*[=:]\s*[\w-]{8,}/iu,
      /^eyJ[\w-]{8,}/,
      /^GA1\.\d\.\d+\.\d+$/
    )
  },
  {
    kind: "coordinates",
    digits: 6,
    letters: 0,
    test: (text) =>
      isCoordinatePair(text) ||
      /\d{1,3}°\s*\d{1,2}[′']|POINT\s?\(-?\d+\.\d+\s-?\d+\.\d+\)|(?<!\p{L})lat\w*\s*[=:]\s*-?\d+\.\d{3}/iu.test(text)
  },
  {
    kind: "snils",
    digits: 11,
    letters: 0,
    test: (text) => {
      const found = /(?<![\d-])\d{3}[- ]\d{3}[- ]\d{3}[- ]?\d{2}(?!\d)/.exec(text);
      return found !== null && hasSnilsCheck(digitsOf(found[0]));
    }
  },
  { kind: "inn", digits: 10, letters: 3, test: matches(/ИНН\D{0,5}\d{10}(?:\d{2})?(?!\d)/iu) },
  {
    kind: "card",
    digits: 16,
    letters: 0,
    test: (text) => {
      const found = /(?<![\d.,])\d{4}([ \u00a0-])\d{4}\1\d{4}\1\d{4}(?:\1?\d{2,3})?(?!\d)/.exec(text);
      return found !== null && hasLuhnCheck(digitsOf(found[0]));
    }
  },
  {
    kind: "passport",
    digits: 7,
    letters: 0,
    test: matches(
      /(?<![\d.,-])\d{2}[\s\u00a0-]?\d{2}[\s\u00a0]*(?:№\s?|[\s\u00a0])\d{6}(?!\d)/u,
      /(?<!\d)\d{2}\s?№\s?\d{7}(?!\d)/u,
      /паспорт\D{0,20}\d{2}\s?\d{2}\D{0,9}\d{6}/iu,
      /серия\D{0,5}\d{2}\s?\d{2}\D{0,9}\d{6}/iu
    )
  },
  {
    kind: "phone",
    digits: 7,
    letters: 0,
    // Eleven digits without a separator may be any number: numberShapes judges them by their column.
    test: (text) => phones.some((pattern) => pattern.test(text) && !(pattern === prefixed && /^\d+$/.test(text)))
  },
  {
    kind: "address",
    digits: 1,
    letters: 4,
    test: (text) => promising.test(text) && addresses.some((pattern) => pattern.test(text))
  },
  { kind: "name", digits: 0, letters: 4, test: isPersonName }
];
