import { describe, expect, test } from "vitest";
import type { FilterChoices, FilterState } from "../../src/components/viewState.js";
import { parseView, serialiseView } from "../../src/components/viewState.js";

const defaults: FilterState = { age: 65, sex: "all", area: "all", study: "ekp-2024-05" };
const choices: FilterChoices = {
  age: [55, 60, 65],
  sex: ["all", "female", "male"],
  area: ["all", "centre", "nevsky"],
  study: ["ekp-2024-05", "pos-2023-11"],
  districts: ["nevsky"]
};

describe("parseView", () => {
  test("takes what is given and offered, and defaults for the rest", () => {
    expect(parseView("?age=60&sex=female", defaults, choices)).toEqual({
      state: { age: 60, sex: "female", area: "all", study: "ekp-2024-05" },
      refused: []
    });
    expect(parseView("", defaults, choices)).toEqual({ state: defaults, refused: [] });
  });

  test("refuses what is not offered, by name and value", () => {
    expect(parseView("?age=70&study=gone&area=%3Cb%3E", defaults, choices)).toEqual({
      state: defaults,
      refused: [
        { name: "age", value: "70", reason: "unknown" },
        { name: "area", value: "<b>", reason: "unknown" },
        { name: "study", value: "gone", reason: "unknown" }
      ]
    });
  });

  test("a district has no split by sex, a zone has", () => {
    expect(parseView("?sex=male&area=nevsky", defaults, choices)).toEqual({
      state: { age: 65, sex: "all", area: "nevsky", study: "ekp-2024-05" },
      refused: [{ name: "sex", value: "male", reason: "conflict" }]
    });
    expect(parseView("?sex=male&area=centre", defaults, choices).state.sex).toBe("male");
  });

  test("ignores filters that the page does not have and foreign parameters", () => {
    expect(parseView("?area=nevsky&utm_source=x", defaults, { ...choices, area: [], districts: [] })).toEqual({
      state: defaults,
      refused: []
    });
  });
});

describe("serialiseView", () => {
  test("leaves defaults out, keeps one order, and reads back", () => {
    expect(serialiseView(defaults, defaults)).toBe("");
    const state: FilterState = { age: 55, sex: "female", area: "centre", study: "pos-2023-11" };
    const query = serialiseView(state, defaults);
    expect(query).toBe("?age=55&sex=female&area=centre&study=pos-2023-11");
    expect(parseView(query, defaults, choices)).toEqual({ state, refused: [] });
  });
});
