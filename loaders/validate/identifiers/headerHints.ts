import type { IdentifierKind } from "./identifierKinds.js";

/** What the name of a column says of its cells: a weaker shape of a cell is enough then. */
export interface HeaderHint {
  readonly kind: IdentifierKind;
  readonly header: RegExp;
  readonly cell: RegExp;
}

export const headerHints: readonly HeaderHint[] = [
  { kind: "snils", header: /снилс|snils/i, cell: /^[\d\s-]{11,16}$/ },
  { kind: "inn", header: /(?<!\p{L})инн(?!\p{L})|(?<![a-z])inn(?![a-z])/iu, cell: /^(?:\d{10}|\d{12})$/ },
  { kind: "passport", header: /паспорт|passport/i, cell: /\d{6}/ },
  { kind: "card", header: /номер карты|card.?(?:number|no)/i, cell: /\d{4}.*\d{4}/ },
  { kind: "phone", header: /телефон|phone|мобильн/i, cell: /(?:\d\D{0,2}){7,15}/ },
  {
    kind: "birth_date",
    header: /дата рождения|д\.\s?р\.|birth.?da(?:te|y)|date of birth|(?<![a-z])dob(?![a-z])/i,
    cell: /\d{1,4}\D\d{1,2}\D\d{1,4}/
  },
  { kind: "ip", header: /(?<![a-z])ip(?:.?address|.?адрес)?(?![a-z])/i, cell: /^[\da-f]{1,4}[.:][\da-f.:]+$/i },
  {
    kind: "coordinates",
    header: /широта|долгота|latitude|longitude|(?<![a-z])(?:lat|lon|lng)(?![a-z])/i,
    cell: /^-?\d{1,3}[.,]\d{2,}$/
  },
  { kind: "address", header: /адрес(?! электронной)|(?<!ip.?|e-?mail.?)address/i, cell: /\p{L}{3,}.*\d/u },
  {
    kind: "name",
    header:
      /^(?:ф\.?\s?и\.?\s?о\.?|фамилия|имя|отчество|(?:full|first|last|sur|recipient).?name|recipient(?:first|last)name)$/i,
    cell: /^\p{L}[\p{L}\s.-]+$/u
  },
  { kind: "device", header: /device.?id|imei|idfa|gaid|android.?id/i, cell: /^[\w-]{8,}$/ },
  { kind: "session", header: /session.?id|client.?id|cookie|response.?id/i, cell: /^[\w.-]{8,}$/ }
];
