import { describe, expect, it } from "vitest";
import { readAges } from "../../loaders/harmonise/readAges.js";

const column = {
  role: "domain",
  column: "age",
  domain: "age",
  codes: {},
  missing: { "999": "no_answer", "—": "refused" },
  range: [18, 110],
  ages: "years"
} as const;

describe("readAges", () => {
  it("takes whole years as they are, and what is missing for none", () => {
    expect([...(readAges(["18", " 70 ", "999", "—", ""], column, "2024-11-17") as Int16Array)]).toEqual([
      18, 70, -1, -1, -1
    ]);
  });

  it("gives the age that is reached in the year in which fieldwork ends", () => {
    const born = { ...column, ages: "birth_years" as const };
    expect([...(readAges(["1954", "2006", "999"], born, "2025-01-03") as Int16Array)]).toEqual([71, 19, -1]);
  });

  it("keeps bands in order of age, whatever dashes they are printed with", () => {
    const codes = { "60 лет и старше": "60+", "18-39": "18-39", "40–59 лет": "40-59" };
    expect(
      readAges(
        ["40\u201159 лет", "60 лет и старше", "18\u2013 39", "—"],
        { ...column, ages: "bands", codes, range: null },
        "2024-11-17"
      )
    ).toEqual({ categories: ["18-39", "40-59", "60+"], codes: Int32Array.from([1, 2, 0, -1]) });
  });
});
