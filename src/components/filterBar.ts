import { ageInWords } from "../words/ageInWords.js";
import type { CatalogueRow, DomainRow } from "./catalogue.js";
import { textOf } from "./catalogue.js";
import { element } from "./element.js";
import { filterWords } from "./filterWords.js";
import type { FilterName, Language } from "./view.js";
import { ageThresholds } from "./view.js";
import type { FilterState } from "./viewState.js";

/** What a page's filters offer. */
export interface FilterBarContent {
  readonly names: readonly FilterName[];
  readonly lang: Language;
  readonly defaults: FilterState;
  readonly surveys: readonly CatalogueRow[];
  readonly domains: readonly DomainRow[];
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceGroup {
  readonly label: string | null;
  readonly domain: string | null;
  readonly choices: readonly Choice[];
}

/**
 * The page's filters as a form of native controls in the default state, which is also told in words (for paper, and
 * for phones where the controls are folded). `filterForm` brings it to life; without scripts the page hides it.
 */
export function filterBar(document: Document, content: FilterBarContent): HTMLFormElement {
  const { names, lang, defaults } = content;
  const fields = names.map((name) => field(document, name, groupsOf(name, content), String(defaults[name]), lang));
  const stateInWords = names.map(
    (name) =>
      groupsOf(name, content)
        .flatMap(({ choices }) => choices)
        .find(({ value }) => value === String(defaults[name]))?.label
  );
  return element(
    document,
    "form",
    {
      class: "filters",
      "aria-label": filterWords.filters[lang],
      autocomplete: "off",
      "data-defaults": JSON.stringify(defaults)
    },
    element(
      document,
      "p",
      { class: "filter-summary" },
      `${filterWords.shown[lang]}: `,
      element(document, "span", { class: "filter-state" }, stateInWords.join(" · "))
    ),
    element(
      document,
      "div",
      { class: "filter-buttons" },
      element(
        document,
        "button",
        {
          type: "button",
          class: "filter-toggle",
          "aria-expanded": "false",
          "aria-controls": "filter-fields"
        },
        filterWords.change[lang]
      ),
      element(document, "button", { type: "reset", class: "filter-reset" }, filterWords.reset[lang])
    ),
    element(document, "div", { class: "filter-fields", id: "filter-fields" }, ...fields),
    element(document, "p", { class: "filter-note", hidden: true }),
    element(document, "p", { class: "filter-failure", role: "alert" }),
    element(document, "p", { class: "filter-progress" }),
    element(document, "p", { class: "filter-status visually-hidden", role: "status" })
  );
}

function field(
  document: Document,
  name: FilterName,
  groups: readonly ChoiceGroup[],
  selected: string,
  lang: Language
): HTMLElement {
  const options = groups.flatMap(({ label, domain, choices }) => {
    const nodes = choices.map((choice) =>
      element(
        document,
        "option",
        {
          value: choice.value,
          selected: choice.value === selected
        },
        choice.label
      )
    );
    return label === null ? nodes : [element(document, "optgroup", { label, "data-domain": domain }, ...nodes)];
  });
  const id = `filter-${name}`;
  const hint =
    name === "sex"
      ? element(
          document,
          "span",
          { id: `${id}-hint`, class: "filter-hint", hidden: true },
          filterWords.noSexByDistrict[lang]
        )
      : null;
  return element(
    document,
    "div",
    { class: `filter-field ${id}-field` },
    element(document, "label", { for: id }, filterWords[name][lang]),
    element(document, "select", { id, name, "aria-describedby": hint === null ? null : hint.id }, ...options),
    hint
  );
}

function groupsOf(name: FilterName, { lang, surveys, domains }: FilterBarContent): ChoiceGroup[] {
  const categories = (domain: string): Choice[] =>
    domains
      .filter((row) => row.domain === domain)
      .map((row) => ({ value: row.category, label: textOf(row, "label")[lang] }));
  const plain = (choices: readonly Choice[]): ChoiceGroup => ({ label: null, domain: null, choices });
  switch (name) {
    case "age":
      return [plain(ageThresholds.map((age) => ({ value: String(age), label: ageInWords(`${age}+`, lang) })))];
    case "sex":
      return [plain([{ value: "all", label: filterWords.bothSexes[lang] }, ...categories("sex")])];
    case "area":
      return [
        plain([{ value: "all", label: filterWords.wholeCity[lang] }]),
        { label: filterWords.zones[lang], domain: "zone", choices: categories("zone") },
        { label: filterWords.districts[lang], domain: "district", choices: categories("district") }
      ];
    case "study":
      return [plain(surveys.map((row) => ({ value: row.study, label: textOf(row, "title")[lang] })))];
  }
}
