import type { Text } from "../../../src/components/view.js";

/** Kinds of direct identifiers, in the order in which they are looked for. */
export const identifierKinds = [
  "email",
  "account",
  "ip",
  "device",
  "session",
  "coordinates",
  "snils",
  "inn",
  "card",
  "passport",
  "phone",
  "birth_date",
  "address",
  "name",
  "free_text",
  "row_key"
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Names of the kinds for messages. */
export const identifierNames: Readonly<Record<IdentifierKind, Text>> = {
  email: { ru: "адрес электронной почты", en: "e-mail" },
  account: { ru: "учётную запись в соцсети", en: "social media account" },
  ip: { ru: "IP-адрес", en: "IP address" },
  device: { ru: "номер устройства", en: "device id" },
  session: { ru: "ключ сеанса или устройства", en: "session or device key" },
  coordinates: { ru: "координаты", en: "coordinates" },
  snils: { ru: "СНИЛС", en: "SNILS" },
  inn: { ru: "ИНН", en: "INN" },
  card: { ru: "номер карты или счёта", en: "card or account number" },
  passport: { ru: "номер паспорта", en: "passport" },
  phone: { ru: "телефон", en: "phone" },
  birth_date: { ru: "дату рождения", en: "birth date" },
  address: { ru: "адрес", en: "address" },
  name: { ru: "имя человека", en: "name of a person" },
  free_text: { ru: "свободный текст", en: "free text" },
  row_key: { ru: "ключ строки", en: "unique row key" }
};
