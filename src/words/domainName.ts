import type { Language, Text } from "../components/view.js";

const names: Readonly<Record<string, Text>> = {
  sex: { ru: "пол", en: "sex" },
  age: { ru: "возраст", en: "age" },
  district: { ru: "район", en: "district" },
  zone: { ru: "часть города", en: "part of the city" }
};

/** A reporting domain as readers say it. Throws on one it does not know. */
export function domainName(domain: string, lang: Language): string {
  const name = names[domain];
  if (name === undefined) throw new RangeError(`domainName: unknown domain: ${domain}`);
  return name[lang];
}
