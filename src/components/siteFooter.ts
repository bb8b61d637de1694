import type { SyntheticPolls } from "../../loaders/project/syntheticPolls.js";
import { pageIn, pageLanguage } from "./sitePages.js";
import type { Text } from "./view.js";

const words = {
  ru: {
    about: "Как жители Петербурга старшего возраста знают цифровые услуги, пользуются ими и оценивают их.",
    privacy: "Страницы ничего не собирают о читателе и не обращаются к другим сайтам.",
    methods: "Как получены числа",
    studies: "Исследования и источники"
  },
  en: {
    about: "How older residents of St Petersburg know, use and rate digital services.",
    privacy: "The pages collect nothing about the reader and ask no other site for anything.",
    methods: "How the numbers are made",
    studies: "Studies and sources"
  }
};

const synthetic: Readonly<Record<SyntheticPolls, Text>> = {
  all: {
    ru: "Опросы на этом сайте синтетические: ответы сгенерированы. Где данные настоящие, назван их источник.",
    en: "The polls on this site are synthetic: their answers are generated. Where data are real, their source is named."
  },
  some: {
    ru: "Часть опросов на этом сайте синтетические, их ответы сгенерированы: об этом сказано при каждом таком числе. Где данные настоящие, назван их источник.",
    en: "Some polls on this site are synthetic, their answers are generated: every such figure says so. Where data are real, their source is named."
  },
  none: { ru: "У каждого числа назван его источник.", en: "The source of every figure is named." }
};

/** Footer of every page, as HTML for Framework's configuration. It has no date: pages depend on their inputs alone. */
export function siteFooter(polls: SyntheticPolls): (page: { readonly path: string }) => string {
  return ({ path }) => {
    const lang = pageLanguage(path);
    const { about, privacy, methods, studies } = words[lang];
    return `<p>${about} ${synthetic[polls][lang]}</p>
<p>${privacy}</p>
<p><a href="${pageIn(lang, "/methods")}">${methods}</a> · <a href="${pageIn(lang, "/studies/")}">${studies}</a></p>`;
  };
}
