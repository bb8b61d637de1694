import { pageIn, pageLanguage, sitePages } from "./sitePages.js";
import type { Language, Text } from "./view.js";

const words = {
  site: { ru: "Возраст и цифровые услуги", en: "Age and digital services" },
  skip: { ru: "К содержанию", en: "Skip to content" },
  sections: { ru: "Разделы", en: "Sections" },
  otherLanguage: { ru: "English", en: "Русский" }
} as const satisfies Record<string, Text>;

/**
 * Header of every page, as HTML for Framework's configuration: a way past it, the site's name, the sections and the
 * same page in the other language. On phones the sections fold into one line; both forms work without scripts.
 */
export function siteHeader({ path }: { readonly path: string }): string {
  const lang = pageLanguage(path);
  const other = lang === "ru" ? "en" : "ru";
  return `<a class="skip-link" href="#content">${words.skip[lang]}</a>
<div class="site-bar">
<a class="site-name" href="${pageIn(lang, "/")}">${words.site[lang]}</a>
<a class="language-link" href="${pageIn(other, path)}" hreflang="${other}" lang="${other}">${words.otherLanguage[lang]}</a>
</div>
<nav class="site-nav" aria-label="${words.sections[lang]}">
<details class="nav-folded"><summary>${words.sections[lang]}</summary>${pageList(path, lang)}</details>
<div class="nav-open">${pageList(path, lang)}</div>
</nav>
<span id="content" tabindex="-1"></span>`;
}

function pageList(path: string, lang: Language): string {
  const here = pageIn("ru", path);
  return `<ul>${sitePages
    .map((page) => {
      const current = page.path === here ? ' aria-current="page"' : "";
      return `<li><a href="${pageIn(lang, page.path)}"${current}>${page.name[lang]}</a></li>`;
    })
    .join("")}</ul>`;
}
