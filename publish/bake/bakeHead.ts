import { basename } from "node:path/posix";
import { element } from "../../src/components/element.js";
import type { Language } from "../../src/components/view.js";
import { pageIn, pageLanguage } from "../../src/components/sitePages.js";
import { contentSecurityPolicy } from "./contentSecurityPolicy.js";
import { relativeLink } from "./relativeLink.js";

/** Without one browsers ask the host for a file that is not there. A bar and a taller one: two age groups. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E" +
  "%3Cpath d='M2 7h5v7H2z' fill='%23747a83'/%3E%3Cpath d='M9 2h5v12H9z' fill='%23c2521f'/%3E%3C/svg%3E";

/** Characters of the description: what search engines and link previews show. */
const DESCRIPTION_LENGTH = 200;

/**
 * Puts right what Framework leaves out of a page's head: language, zoom, description, the same page in the other
 * language, hashed font files, what to hide without scripts, and the content security policy.
 */
export function bakeHead(document: Document, path: string): void {
  const lang = pageLanguage(path);
  const { documentElement: root, head } = document;
  root.setAttribute("lang", lang);
  root.setAttribute("data-published", relativeLink(path, pageIn(lang, "/")));
  head.querySelector('meta[name="viewport"]')?.setAttribute("content", "width=device-width, initial-scale=1");
  head.querySelector('meta[name="generator"]')?.remove();
  hashFontNames(head);
  const description = describe(document);
  head.append(
    ...(description === "" ? [] : [element(document, "meta", { name: "description", content: description }), "\n"]),
    ...(path === "/404" ? [] : (["ru", "en"] as const)).flatMap((other: Language) => [
      element(document, "link", { rel: "alternate", hreflang: other, href: htmlLink(path, pageIn(other, path)) }),
      "\n"
    ]),
    element(
      document,
      "noscript",
      {},
      element(document, "style", {}, ".filter-toggle,.filter-reset,.filter-fields,[data-needs-scripts]{display:none}")
    ),
    "\n",
    element(document, "link", { rel: "icon", href: ICON }),
    "\n"
  );
  const texts = (selector: string): string[] =>
    Array.from(document.querySelectorAll(selector), (node) => node.textContent);
  head.querySelector("meta[charset]")?.after(
    "\n",
    element(document, "meta", {
      "http-equiv": "Content-Security-Policy",
      content: contentSecurityPolicy(texts("script:not([src])"), texts("style"))
    })
  );
}

/** Link from a page to another as a file: `./use.html`, `../en/`. */
function htmlLink(from: string, to: string): string {
  return relativeLink(from, to.endsWith("/") ? to : `${to}.html`);
}

/** The faces are written with the files' plain names; the preload links have the hashed ones. */
function hashFontNames(head: HTMLHeadElement): void {
  const hrefs = Array.from(head.querySelectorAll('link[as="font"]'), (link) => link.getAttribute("href") ?? "");
  for (const style of head.querySelectorAll("style")) {
    style.textContent = style.textContent.replace(/\/_file\/fonts\/([\w-]+)\.woff/g, (plain, name: string) => {
      const href = hrefs.find((candidate) => basename(candidate).startsWith(`${name}.`));
      if (href === undefined) throw new Error(`no link for the font ${plain}`);
      return href;
    });
  }
}

/** The page's first finding, or else its first paragraph. */
function describe(document: Document): string {
  const place = document.querySelector("main [data-sentence]") ?? document.querySelector("main p");
  const text = (place?.textContent ?? "").replace(/\s+/g, " ").trim();
  return text.length <= DESCRIPTION_LENGTH ? text : `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`;
}
