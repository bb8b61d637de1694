import { fill, filterWords } from "./filterWords.js";
import type { FilterName, Language } from "./view.js";
import { filterNames } from "./view.js";
import type { FilterChoices, FilterState, RefusedValue } from "./viewState.js";

/** A page's filters in the browser: reads and shows their state; what happens on a change is the caller's. */
export interface FilterForm {
  readonly element: HTMLFormElement;
  readonly names: readonly FilterName[];
  readonly defaults: FilterState;
  readonly choices: FilterChoices;
  /** The state of the controls; a district takes both sexes. */
  state(): FilterState;
  /** Sets the controls and tells the state in words. */
  show(state: FilterState): void;
  /** Tells the reader about values of the URL that are not offered; a conflict is explained beside its control. */
  tell(refused: readonly RefusedValue[]): void;
  /** The state in words, as the page says it. */
  inWords(): string;
}

export function filterForm(form: HTMLFormElement, lang: Language): FilterForm {
  const selects = new Map<FilterName, HTMLSelectElement>();
  for (const name of filterNames) {
    const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select !== null) selects.set(name, select);
  }
  const defaults = JSON.parse(form.dataset["defaults"] ?? "") as FilterState;
  const values = (name: FilterName): string[] => Array.from(selects.get(name)?.options ?? [], ({ value }) => value);
  const choices: FilterChoices = {
    age: values("age").map(Number) as FilterState["age"][],
    sex: values("sex") as FilterState["sex"][],
    area: values("area"),
    study: values("study"),
    districts: Array.from(
      form.querySelectorAll<HTMLOptionElement>('optgroup[data-domain="district"] option'),
      ({ value }) => value
    )
  };
  const inWords = (): string =>
    Array.from(selects.values(), (select) => select.selectedOptions[0]?.textContent ?? "").join(" · ");

  function state(): FilterState {
    const value = (name: FilterName): string => selects.get(name)?.value ?? String(defaults[name]);
    const area = value("area");
    const sex = choices.districts.includes(area) ? "all" : value("sex");
    return { age: Number(value("age")), sex, area, study: value("study") } as FilterState;
  }
  function show(next: FilterState): void {
    for (const [name, select] of selects) select.value = String(next[name]);
    const district = choices.districts.includes(next.area);
    const sex = selects.get("sex");
    if (sex !== undefined) sex.disabled = district;
    part(form, "filter-hint").hidden = !district;
    part(form, "filter-state").textContent = inWords();
  }
  function tell(refused: readonly RefusedValue[]): void {
    const unknown = refused.filter(({ reason }) => reason === "unknown");
    const values = unknown.map(({ name, value }) => `${filterWords[name][lang]} — ${value}`).join(", ");
    const note = part(form, "filter-note");
    note.hidden = unknown.length === 0;
    note.textContent = unknown.length === 0 ? "" : fill(filterWords.unknownValue[lang], values);
  }
  return { element: form, names: [...selects.keys()], defaults, choices, state, show, tell, inWords };
}

/** The part of the form with a class; filters without a sex have no hint to show. */
function part(form: HTMLFormElement, name: string): HTMLElement {
  return form.querySelector<HTMLElement>(`.${name}`) ?? form.ownerDocument.createElement("span");
}
