import { pageIn, pageLanguage } from "./sitePages.js";

const words = {
  ru: {
    about: "Как жители Петербурга старшего возраста знают цифровые услуги, пользуются ими и оценивают их. "
      + "Опросы на этом сайте синтетические: ответы сгенерированы. Где данные настоящие, назван их источник.",
    privacy: "Страницы ничего не собирают о читателе и не обращаются к другим сайтам.",
    methods: "Как получены числа",
    studies: "Исследования и источники"
  },
  en: {
    about: "How older residents of St Petersburg know, use and rate digital services. The polls on this site are "
      + "synthetic: their answers are generated. Where data are real, their source is named.",
    privacy: "The pages collect nothing about the reader and ask no other site for anything.",
    methods: "How the numbers are made",
    studies: "Studies and sources"
  }
};

/** Footer of every page, as HTML for Framework's configuration. It has no date: pages depend on their inputs alone. */
export function siteFooter({ path }: { readonly path: string }): string {
  const lang = pageLanguage(path);
  const { about, privacy, methods, studies } = words[lang];
  return `<p>${about}</p>
<p>${privacy}</p>
<p><a href="${pageIn(lang, "/methods")}">${methods}</a> · <a href="${pageIn(lang, "/studies/")}">${studies}</a></p>`;
}
