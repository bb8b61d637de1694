import { hasInnCheck } from "../../../loaders/validate/identifiers/hasInnCheck.js";
import { hasLuhnCheck } from "../../../loaders/validate/identifiers/hasLuhnCheck.js";
import { hasSnilsCheck } from "../../../loaders/validate/identifiers/hasSnilsCheck.js";
import type { IdentifierKind } from "../../../loaders/validate/identifiers/identifierKinds.js";

/** Uniform on 0 to 1, the same on every run: mulberry32. */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Draw = () => number;
const whole = (draw: Draw, from: number, to: number) => from + Math.floor(draw() * (to - from + 1));
const pick = <T>(draw: Draw, values: readonly T[]): T => values[Math.floor(draw() * values.length)]!;
const digits = (draw: Draw, count: number) => Array.from({ length: count }, () => whole(draw, 0, 9)).join("");
const padded = (value: number) => String(value).padStart(2, "0");
const characters = (draw: Draw, alphabet: string, count: number) =>
  Array.from({ length: count }, () => pick(draw, [...alphabet])).join("");

/** A number of `count` digits that passes a test of its check digits. */
function passing(draw: Draw, count: number, test: (digits: string) => boolean): string {
  for (;;) {
    const head = String(whole(draw, 1, 9)) + digits(draw, count - 3);
    for (let tail = 0; tail < 100; tail++) {
      if (test(head + padded(tail))) return head + padded(tail);
    }
  }
}

const hex = "0123456789abcdef";
const surnames = [
  "Иванов",
  "Кузнецова",
  "Смирнов",
  "Лебедева",
  "Морозов",
  "Новикова",
  "Козлов",
  "Павлюк",
  "Шевченко",
  "Белинская"
];
const given = ["Анна", "Мария", "Иван", "Сергей", "Ольга", "Николай", "Людмила", "Пётр", "Галина", "Александр"];
const patronymics = ["Ивановна", "Петрович", "Сергеевна", "Николаевич", "Ильинична", "Андреевич"];
const streets = ["Ленина", "Невский", "Садовая", "Ветеранов", "Реки Мойки", "Большая Морская", "Гороховая"];
const words = (
  "хочу чтобы портал работал быстрее потому что внуки помогают мне записаться к врачу очень долго ждать ответ звонили " +
  "дважды никто не приехал спасибо девушке из МФЦ всё объяснила напишите крупнее буквы плохо вижу экран телефона"
).split(" ");

/** Texts of every kind, in the ways that they are written. */
export const planted: Readonly<Record<Exclude<IdentifierKind, "row_key">, readonly ((draw: Draw) => string)[]>> = {
  email: [
    (draw) => `${characters(draw, "abcdefgh", 8)}.${whole(draw, 1, 99)}@mail.ru`,
    (draw) => `почта: ${characters(draw, "klmnop", 6)}@example.com`,
    (draw) => `${characters(draw, "абвгд", 6)}@почта.рф`
  ],
  account: [(draw) => `https://vk.com/id${digits(draw, 8)}`, (draw) => `@${characters(draw, "abcdef", 9)}`],
  ip: [
    (draw) => [whole(draw, 1, 223), whole(draw, 0, 255), whole(draw, 0, 255), whole(draw, 1, 254)].join("."),
    (draw) => `2001:db8:${characters(draw, hex, 4)}::${characters(draw, hex, 3)}1`
  ],
  device: [
    (draw) => Array.from({ length: 6 }, () => characters(draw, hex, 2)).join("-"),
    (draw) => Array.from({ length: 6 }, () => characters(draw, "0123456789ABCDEF", 2)).join(":"),
    (draw) => passing(draw, 15, hasLuhnCheck)
  ],
  session: [
    (draw) => `1${digits(draw, 17)}`,
    (draw) => [8, 4, 4, 4, 12].map((length) => characters(draw, hex, length)).join("-"),
    (draw) => characters(draw, hex, 16),
    (draw) => `eyJhbGciOiJIUzI1NiJ9.${characters(draw, "ABCDEFabcdef0123", 20)}`,
    (draw) => `GA1.2.${digits(draw, 9)}.${digits(draw, 10)}`,
    (draw) => characters(draw, hex, 32),
    (draw) => characters(draw, "ABCDEFGHIJKLMNabcdefghijklmn0123456789", 26),
    (draw) => `PHPSESSID=${characters(draw, "abcdefghijklmnopqrstuv0123456789", 26)}`
  ],
  coordinates: [
    (draw) => `${(59.8 + draw() / 4).toFixed(4)} ${(30.1 + draw() / 3).toFixed(4)}`,
    (draw) => (30.1 + draw() / 3).toFixed(5).replace(".", ","),
    (draw) => `59°${whole(draw, 10, 59)}′${whole(draw, 10, 59)}″N 30°${whole(draw, 10, 59)}′E`,
    (draw) => `lat=${(59.8 + draw() / 4).toFixed(5)}, lon=${(30.1 + draw() / 3).toFixed(5)}`,
    (draw) => `${(59.8 + draw() / 4).toFixed(6)}, ${(30.1 + draw() / 3).toFixed(6)}`,
    (draw) => (59.8 + draw() / 4).toFixed(6),
    (draw) => `${(59.8 + draw() / 4).toFixed(5).replace(".", ",")}; ${(30.1 + draw() / 3).toFixed(5).replace(".", ",")}`
  ],
  snils: [
    (draw) => passing(draw, 11, hasSnilsCheck).replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, "$1 $2 $3 $4"),
    (draw) => passing(draw, 11, hasSnilsCheck),
    (draw) => passing(draw, 11, hasSnilsCheck).replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, "$1-$2-$3 $4")
  ],
  inn: [
    (draw) => `ИНН ${passing(draw, 12, hasInnCheck)}`,
    (draw) => passing(draw, 12, hasInnCheck),
    (draw) => passing(draw, 10, hasInnCheck)
  ],
  card: [
    (draw) => passing(draw, 16, hasLuhnCheck).replace(/(\d{4})(?=\d)/g, "$1-"),
    (draw) => `40817810${digits(draw, 12)}`,
    (draw) => `2${passing(draw, 15, (tail) => hasLuhnCheck(`2${tail}`))}`,
    (draw) => passing(draw, 16, hasLuhnCheck).replace(/(\d{4})(?=\d)/g, "$1 "),
    (draw) => passing(draw, 19, hasLuhnCheck)
  ],
  passport: [
    (draw) => `паспорт 40${padded(whole(draw, 0, 24))} ${digits(draw, 6)}`,
    (draw) => `серия 4012 номер ${digits(draw, 6)}`,
    (draw) => `75 № ${digits(draw, 7)}`,
    (draw) => `40 12 №${digits(draw, 6)}`,
    (draw) => `40 ${padded(whole(draw, 0, 24))} ${digits(draw, 6)}`,
    (draw) => `${digits(draw, 4)} ${digits(draw, 6)}`,
    (draw) => `${padded(whole(draw, 1, 92))}${padded(whole(draw, 0, 24))}${digits(draw, 6)}`,
    (draw) => `4112 № ${digits(draw, 6)}`
  ],
  phone: [
    (draw) => `8-${whole(draw, 900, 999)}-${digits(draw, 3)}-${digits(draw, 2)}-${digits(draw, 2)}`,
    (draw) => `${whole(draw, 900, 999)}${digits(draw, 7)}`,
    (draw) => `(812) ${digits(draw, 3)}-${digits(draw, 2)}-${digits(draw, 2)}`,
    (draw) => `7${whole(draw, 900, 999)}${digits(draw, 7)}`,
    (draw) => `+49 30 ${digits(draw, 4)} ${digits(draw, 4)}`,
    (draw) => `тел.: 8${whole(draw, 900, 999)}${digits(draw, 7)} после шести`,
    (draw) => `+7${whole(draw, 900, 999)}${digits(draw, 7)}`,
    (draw) => `8${whole(draw, 900, 999)}${digits(draw, 7)}`,
    (draw) => `8 (${whole(draw, 900, 999)}) ${digits(draw, 3)}-${digits(draw, 2)}-${digits(draw, 2)}`,
    (draw) => `+7 ${whole(draw, 900, 999)} ${digits(draw, 3)} ${digits(draw, 2)} ${digits(draw, 2)}`,
    (draw) => `${whole(draw, 100, 999)}-${digits(draw, 2)}-${digits(draw, 2)}`
  ],
  birth_date: [
    (draw) => `${whole(draw, 1, 12)}/${whole(draw, 1, 28)}/${whole(draw, 1930, 2005)}`,
    (draw) => `${padded(whole(draw, 1, 28))}-${padded(whole(draw, 1, 12))}-${whole(draw, 1930, 2005)}`,
    (draw) => `${padded(whole(draw, 1, 28))}.${padded(whole(draw, 1, 12))}.${whole(draw, 31, 99)}`,
    (draw) => `${whole(draw, 1930, 2005)}-${padded(whole(draw, 1, 12))}-${padded(whole(draw, 1, 28))}T00:00:00`,
    (draw) => `May ${whole(draw, 1, 28)}, ${whole(draw, 1930, 2005)}`,
    (draw) => `родилась ${padded(whole(draw, 1, 28))}.05.${whole(draw, 1930, 2005)}`,
    (draw) => `${padded(whole(draw, 1, 28))}.${padded(whole(draw, 1, 12))}.${whole(draw, 1930, 2005)}`,
    (draw) => `${whole(draw, 1930, 2005)}-${padded(whole(draw, 1, 12))}-${padded(whole(draw, 1, 28))}`,
    (draw) => `${whole(draw, 1, 28)} ${pick(draw, ["января", "марта", "мая", "августа"])} ${whole(draw, 1930, 2005)} г.`
  ],
  address: [
    (draw) => `Санкт-Петербург, ${pick(draw, streets)} проспект ${whole(draw, 1, 99)}`,
    (draw) => `г. Пушкин, ул. ${pick(draw, streets)} ${whole(draw, 1, 99)}`,
    (draw) => `${whole(draw, 1, 99)} Nevsky Avenue, apt ${whole(draw, 1, 99)}`,
    (draw) => `${pick(draw, streets)} ${whole(draw, 1, 99)}, кв. ${whole(draw, 1, 99)}`,
    (draw) => `живу на ул. ${pick(draw, streets)}, дом ${whole(draw, 1, 99)}, лифт не работает`,
    (draw) => `пр-т ${pick(draw, streets)}, ${whole(draw, 1, 99)}к2`,
    (draw) => `${whole(draw, 2, 22)}-я линия В.О., ${whole(draw, 1, 99)}`,
    (draw) => `Nevsky pr., ${whole(draw, 1, 99)}`,
    (draw) => `${pick(draw, streets)} пр., д. ${whole(draw, 1, 99)}, кв. ${whole(draw, 1, 300)}`,
    (draw) => `ул. ${pick(draw, streets)}, ${whole(draw, 1, 99)}`,
    (draw) => `19${digits(draw, 4)}, Санкт-Петербург, наб. ${pick(draw, streets)}, ${whole(draw, 1, 99)}`,
    (draw) => `${pick(draw, streets)} улица, дом ${whole(draw, 1, 99)}`
  ],
  name: [
    (draw) => `${pick(draw, surnames)} ${pick(draw, given)} ${pick(draw, patronymics)}`.toLowerCase(),
    (draw) => `${pick(draw, ["Ivan", "Olga", "John", "Mary"])} ${pick(draw, ["Petrov", "Smith", "Weber", "Ivanova"])}`,
    (draw) =>
      `${pick(draw, ["Саидова", "Каримов"])} ${pick(draw, ["Гулбахор", "Фарход"])} ${pick(draw, ["Рахматовна", "Алишерович"])}`,
    (draw) => `${pick(draw, ["И", "А"])}. ${pick(draw, ["И", "П"])}. ${pick(draw, surnames)}`,
    (draw) => `${pick(draw, surnames)} ${pick(draw, given)} ${pick(draw, patronymics)}`,
    (draw) => `${pick(draw, given)} ${pick(draw, patronymics)}`,
    (draw) => `${pick(draw, surnames)} ${pick(draw, ["А", "И", "С"])}.${pick(draw, ["В", "П"])}.`,
    (draw) => `${pick(draw, given)} ${pick(draw, surnames)}`,
    (draw) => pick(draw, given),
    (draw) => `${pick(draw, surnames)} ${pick(draw, given)} ${pick(draw, patronymics)}`.toUpperCase(),
    (draw) => `помогла ${pick(draw, ["Анна", "Ольга"])} ${pick(draw, ["Ивановна", "Сергеевна"])} из соцзащиты`
  ],
  free_text: [(draw) => Array.from({ length: whole(draw, 4, 15) }, () => pick(draw, words)).join(" ")]
};
