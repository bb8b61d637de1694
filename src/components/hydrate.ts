import { figureControls } from "./figureControls.js";
import { isPublished } from "./isPublished.js";
import { liveFilters } from "./liveFilters.js";
import { printPage } from "./printPage.js";
import type { Language } from "./view.js";

/**
 * The one script that every page loads. It is small: Plot, the figures and the query engine are imported when the
 * reader first changes a filter. In Framework's preview pages are not baked, so everything is drawn here at once.
 */
if (isPublished(document)) {
  const { lang, dataset } = document.documentElement;
  enliven(lang as Language, dataset["published"] ?? "");
} else {
  const { previewPage } = await import("./previewPage.js");
  const { lang, languageRoot } = await previewPage();
  enliven(lang, languageRoot);
}

function enliven(lang: Language, languageRoot: string): void {
  figureControls(document, lang);
  liveFilters(lang, languageRoot);
  printPage();
}
