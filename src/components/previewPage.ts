import { fillPageFilters } from "./pageFilters.js";
import { readPageData } from "./pageData.js";
import { redrawFigures } from "./liveFigures.js";
import { sharedDatabase } from "./sharedDatabase.js";
import { pageIn, pageLanguage } from "./sitePages.js";
import type { Language } from "./view.js";

/**
 * Draws in the browser what `bakePage` would draw at build time: Framework's preview serves pages as written. Pages
 * are served from the root there.
 */
export async function previewPage(): Promise<{ lang: Language; languageRoot: string }> {
  const lang = pageLanguage(location.pathname);
  const languageRoot = pageIn(lang, "/");
  const database = await sharedDatabase(() => undefined);
  const { names, defaults } = fillPageFilters(document, await readPageData(database), lang);
  await redrawFigures({
    lang,
    languageRoot,
    defaults,
    state: defaults,
    pageFilters: names,
    onProgress: () => undefined,
    isCurrent: () => true
  });
  return { lang, languageRoot };
}
