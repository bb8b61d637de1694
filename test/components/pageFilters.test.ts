import { describe, expect, test } from "vitest";
import type { CatalogueRow, DomainRow } from "../../src/components/catalogue.js";
import type { PageData } from "../../src/components/pageData.js";
import { fillPageFilters } from "../../src/components/pageFilters.js";
import { exampleDocument } from "./exampleDocument.js";

const survey = (study: string, to_date: string) =>
  ({ study, kind: "survey", to_date, respondents: 2000, title_ru: study, title_en: study }) as CatalogueRow;
const domain = (name: string, category: string, label_en: string) =>
  ({ domain: name, category, label_en }) as DomainRow;
const data: PageData = {
  catalogue: [survey("old", "2023-01-01"), survey("new", "2024-01-01")],
  domains: [
    domain("sex", "female", "women"),
    domain("zone", "centre", "Centre"),
    domain("district", "nevsky", "Nevsky")
  ],
  asked: [
    { study: "old", item: "barriers" },
    { study: "old", item: "trust" },
    { study: "new", item: "trust" }
  ]
};

describe("fillPageFilters", () => {
  test("builds the bar in the default state, in words and in native controls", () => {
    const document = exampleDocument('<div data-filters="age sex area study" data-items="trust"></div>');
    expect(fillPageFilters(document, data, "en")).toEqual({
      names: ["age", "sex", "area", "study"],
      defaults: { age: 65, sex: "all", area: "all", study: "new" }
    });
    expect(document.querySelector(".filter-state")?.textContent).toBe(
      "65 and over · both sexes · the whole city · new"
    );
    const options = (name: string): string[] =>
      Array.from(
        document.querySelectorAll(`select[name="${name}"] option`),
        (option) => option.getAttribute("value") ?? ""
      );
    expect(options("age")).toEqual(["55", "60", "65"]);
    expect(options("area")).toEqual(["all", "centre", "nevsky"]);
    expect(options("study")).toEqual(["new", "old"]);
    expect(document.querySelector('optgroup[data-domain="district"] option')?.getAttribute("value")).toBe("nevsky");
    expect(document.querySelector('select[name="age"] option[selected]')?.getAttribute("value")).toBe("65");
    expect(document.querySelector('label[for="filter-sex"]')?.textContent).toBe("Sex");
  });

  test("offers only studies that asked the page's items", () => {
    const document = exampleDocument('<div data-filters="study" data-items="barriers"></div>');
    expect(fillPageFilters(document, data, "en").defaults.study).toBe("old");
    expect(document.querySelectorAll("option").length).toBe(1);
  });

  test("a page without filters opens with a study that asked what it shows", () => {
    const document = exampleDocument('<div data-figure="barriers" data-items="barriers"></div>');
    expect(fillPageFilters(document, data, "en").defaults.study).toBe("old");
    expect(() => fillPageFilters(exampleDocument('<div data-items="income"></div>'), data, "en")).toThrow(
      "none asked what the page shows"
    );
  });

  test("a page without filters still has a default view", () => {
    expect(fillPageFilters(exampleDocument(), data, "ru")).toEqual({
      names: [],
      defaults: { age: 65, sex: "all", area: "all", study: "new" }
    });
  });

  test("refuses a filter that it does not know", () => {
    expect(() => fillPageFilters(exampleDocument('<div data-filters="age income"></div>'), data, "ru")).toThrow(
      "income"
    );
  });
});
