import type { Language, Text } from "./view.js";

/** Pages of the navigation in their order; the same under `/en`. */
export const sitePages: readonly { readonly path: string; readonly name: Text }[] = [
  { path: "/", name: { ru: "Главное", en: "Overview" } },
  { path: "/awareness", name: { ru: "Знание услуг", en: "Awareness" } },
  { path: "/use", name: { ru: "Пользование", en: "Use" } },
  { path: "/ratings", name: { ru: "Оценки и доверие", en: "Ratings and trust" } },
  { path: "/municipal", name: { ru: "Муниципалитеты", en: "Municipalities" } },
  { path: "/who-answered", name: { ru: "Кто ответил", en: "Who answered" } },
  { path: "/studies/", name: { ru: "Исследования", en: "Studies" } },
  { path: "/changes", name: { ru: "Что изменилось", en: "What changed" } },
  { path: "/methods", name: { ru: "Методика", en: "Methods" } },
  { path: "/explorer", name: { ru: "Запросы", en: "Explorer" } }
];

/** English pages live under `/en/`, Russian ones at the root. */
export function pageLanguage(path: string): Language {
  return path === "/en" || path.startsWith("/en/") ? "en" : "ru";
}

/** The same page in a language: `/en/awareness` for `/awareness` and back; `/index` is `/`. */
export function pageIn(lang: Language, path: string): string {
  const bare = path.replace(/^\/en(?=\/|$)/, "").replace(/(^|\/)index$/, "$1") || "/";
  return lang === "en" ? `/en${bare}` : bare;
}
