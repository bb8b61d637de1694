import { defaultStudy } from "./defaultStudy.js";
import { filterBar } from "./filterBar.js";
import { OPENING_AGE } from "./openingAge.js";
import type { PageData } from "./pageData.js";
import { surveysOffered } from "./surveysOffered.js";
import type { FilterName, Language } from "./view.js";
import { filterNames } from "./view.js";
import type { FilterState } from "./viewState.js";

/** The filters that a page offers, and the state it opens with. */
export interface PageFilters {
  readonly names: readonly FilterName[];
  readonly defaults: FilterState;
}

/**
 * Fills the page's `<div data-filters="age sex area study" data-items="awareness">` with its filter bar. `data-items`
 * limits the studies to those that asked one of the items; it may stand at another place of a page without filters. A
 * page without either opens with the default survey.
 *
 * @throws if `data-filters` names what is no filter
 */
export function fillPageFilters(document: Document, data: PageData, lang: Language): PageFilters {
  const place = document.querySelector<HTMLElement>("[data-filters]");
  const names = words(place?.dataset["filters"]);
  const unknown = names.find((name) => !filterNames.includes(name as FilterName));
  if (unknown !== undefined) throw new Error(`data-filters has ${unknown}, which is no filter`);
  const surveys = surveysOffered(
    data.catalogue,
    data.asked,
    words(document.querySelector<HTMLElement>("[data-items]")?.dataset["items"])
  );
  const defaults: FilterState = { age: OPENING_AGE, sex: "all", area: "all", study: defaultStudy(surveys) };
  const filters = { names: names as FilterName[], defaults };
  place?.replaceChildren(filterBar(document, { ...filters, lang, surveys, domains: data.domains }));
  return filters;
}

function words(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter((word) => word !== "");
}
