/** Direct identifiers that can be told by their shape alone. */
export type IdentifierRule = "phone" | "e-mail" | "SNILS";

const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}/u;
const phone = /(?<![\d.,])(\+7|7|8)[\s\u00a0(-]*\d{3}[\s\u00a0)-]*\d{3}[\s\u00a0-]*\d{2}[\s\u00a0-]*\d{2}(?!\d)/;
const snils = /(?<!\d)(\d{3})-?(\d{3})-?(\d{3})[\s\u00a0-]?(\d{2})(?!\d)/;

/** The kind of direct identifier that a text holds, or null. */
export function findIdentifier(text: string): IdentifierRule | null {
  if (text.length < 6) return null;
  if (email.test(text)) return "e-mail";
  const number = snils.exec(text);
  if (number !== null && hasSnilsCheck(number[1]! + number[2]! + number[3]!, number[4]!)) return "SNILS";
  return phone.test(text) ? "phone" : null;
}

/** Check digits of an insurance number: digits by place weights 9 to 1, modulo 101, 100 counting as 0. */
function hasSnilsCheck(digits: string, check: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0);
  return (sum % 101) % 100 === Number(check);
}
