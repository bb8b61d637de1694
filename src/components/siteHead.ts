import { pageLanguage } from "./sitePages.js";

const latin = "U+0000-00FF,U+0131,U+0152-0153,U+02BC,U+02C6,U+02DA,U+02DC,U+2013-2044,U+20AC,U+2122,U+2212,U+2215";
const cyrillic = "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116";

const fonts = [
  { file: "ptSansLatin400.woff", weight: 400, range: latin },
  { file: "ptSansCyrillic400.woff", weight: 400, range: cyrillic },
  { file: "ptSansLatin700.woff", weight: 700, range: latin },
  { file: "ptSansCyrillic700.woff", weight: 700, range: cyrillic }
];

/**
 * Head of every page, as HTML for Framework's configuration: fonts and the one script that is loaded eagerly. The links
 * make Framework publish the files under hashed names; `bakePage` puts those into the faces. They are declared here
 * because Framework's stylesheet bundler takes no font files.
 */
export function siteHead({ path }: { readonly path: string }): string {
  const links = fonts.map(({ file }) => {
    const later = pageLanguage(path) === "en" && file === "ptSansCyrillic700.woff";
    return `<link rel="${later ? "prefetch" : "preload"}" as="font" type="font/woff" crossorigin href="/fonts/${file}">`;
  });
  const faces = fonts.map(
    ({ file, weight, range }) =>
      `@font-face{font-family:"PT Sans";font-weight:${weight};font-display:swap;` +
      `src:url("/_file/fonts/${file}") format("woff");unicode-range:${range}}`
  );
  return `${links.join("\n")}
<style>${faces.join("\n")}</style>
<script type="module" src="/components/hydrate.js"></script>`;
}
