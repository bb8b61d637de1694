import type { Progress } from "./fetchBytes.js";
import { figureControls } from "./figureControls.js";
import { filterForm } from "./filterForm.js";
import { fill, filterWords } from "./filterWords.js";
import type { Language } from "./view.js";
import type { FilterState } from "./viewState.js";
import { parseView, serialiseView } from "./viewState.js";

/**
 * Lets the page's filters redraw its figures. Until the reader changes one, or unless the URL asks for another view
 * than the baked one, nothing that draws or queries is loaded. The baked figures stay until new ones are whole.
 *
 * @param languageRoot path from the page to the first page of its language
 */
export function liveFilters(lang: Language, languageRoot: string): void {
  const form = document.querySelector<HTMLFormElement>("form.filters");
  if (form === null) return;
  const filters = filterForm(form, lang);
  const status = form.querySelector<HTMLElement>(".filter-status")!;
  const progressLine = form.querySelector<HTMLElement>(".filter-progress")!;
  const failure = form.querySelector<HTMLElement>(".filter-failure")!;
  let latest = 0;
  let drawn = filters.inWords();

  async function redraw(state: FilterState): Promise<void> {
    const turn = ++latest;
    filters.show(state);
    const query = serialiseView(state, filters.defaults);
    history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
    keepStateAcrossLanguages(query);
    progressLine.textContent = filterWords.drawing[lang];
    failure.replaceChildren();
    try {
      const { redrawFigures } = await import("./liveFigures.js");
      const redrawn = await redrawFigures({
        lang,
        state,
        languageRoot,
        defaults: filters.defaults,
        pageFilters: filters.names,
        onProgress: (progress) => {
          if (turn === latest) showProgress(progress);
        },
        isCurrent: () => turn === latest
      });
      if (turn !== latest) return;
      for (const element of redrawn) figureControls(element, lang);
      drawn = filters.inWords();
      status.textContent = fill(filterWords.drawn[lang], drawn);
    } catch (error) {
      console.error(error);
      if (turn === latest) tellFailure(state);
    } finally {
      if (turn === latest) progressLine.textContent = "";
    }
  }
  function showProgress({ loaded, total }: Progress): void {
    const megabytes = (bytes: number): string => {
      const text = (bytes / 1e6).toFixed(1);
      return lang === "ru" ? text.replace(".", ",") : text;
    };
    progressLine.textContent = fill(filterWords.loading[lang], megabytes(loaded), megabytes(total));
  }
  function tellFailure(state: FilterState): void {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = filterWords.retry[lang];
    retry.addEventListener("click", () => void redraw(state));
    failure.replaceChildren(fill(filterWords.failed[lang], drawn), " ", retry);
  }

  const { state, refused } = parseView(location.search, filters.defaults, filters.choices);
  filters.tell(refused);
  filters.show(state);
  if (serialiseView(state, filters.defaults) !== "") void redraw(state);
  form.addEventListener("change", () => {
    filters.tell([]);
    void redraw(filters.state());
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    filters.tell([]);
    void redraw(filters.defaults);
  });
  const toggle = form.querySelector<HTMLButtonElement>(".filter-toggle");
  toggle?.addEventListener("click", () =>
    toggle.setAttribute("aria-expanded", String(form.classList.toggle("filters-open")))
  );
}

/** The same view in the other language. */
function keepStateAcrossLanguages(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language-link")) link.search = query;
}
