import { describe, expect, it } from "vitest";
import type { IndicatorsStudy } from "../../loaders/project/indicatorsStudy.js";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { validateIndicators } from "../../loaders/validate/validateIndicators.js";
import { rawOf } from "./surveyFixture.js";
import { delimited } from "../read/delimited.js";

const text = { ru: "—", en: "—" };
const wide: IndicatorsStudy = {
  kind: "indicators",
  study: "municipal",
  title: text,
  series: null,
  synthetic: false,
  universe: text,
  release: "cells",
  provenance: { owner: text, source: text, date: "2024-11-19", citation: text, url: null, notes: null },
  place: { id: "city", label: text },
  extract: delimited({ path: "a.csv", delimiter: ";" }),
  layout: "wide",
  where: {},
  yearColumn: "Year",
  nameColumn: null,
  valueColumn: null,
  drop: [],
  indicators: [{ column: "Closed", indicator: "closed", label: text, unit: "messages", scale: 1, rounded: false }]
};
const long: IndicatorsStudy = { ...wide, layout: "long", yearColumn: null, nameColumn: "Name", valueColumn: "Value" };

const ofWide = (...rows: readonly (readonly string[])[]) =>
  validateIndicators(rawOf(["Year", "Closed"], rows), wide).map((diagnostic) => formatDiagnostic(diagnostic));
const ofLong = (...rows: readonly (readonly string[])[]) =>
  validateIndicators(rawOf(["Name", "Value", "Unit"], rows), long).map((diagnostic) => formatDiagnostic(diagnostic));

describe("validateIndicators", () => {
  it("finds nothing in sound tables of both layouts", () => {
    expect(ofWide(["2022", "> 30 000"], ["2023", "> 55 000"])).toEqual([]);
    expect(ofLong(["Closed", "1,5", "m"])).toEqual([]);
  });

  it("finds what is no number, no year, or there twice", () => {
    expect(ofWide(["2022", "many"])).toEqual(["studies/municipal.yaml: indicator closed: not a number (row 2)"]);
    expect(ofWide(["22", "1"])).toEqual(["studies/municipal.yaml: column Year: not a year (row 2)"]);
    expect(ofWide(["2022", "1"], ["2022", "2"])).toEqual([
      "studies/municipal.yaml: indicator closed: a second value of a year (row 3)"
    ]);
    expect(ofLong(["Closed", "1", ""], ["Closed", "1", ""])).toEqual([
      "studies/municipal.yaml: indicator closed: a second value of a year (row 3)"
    ]);
    expect(ofLong(["Opened", "1", ""])).toEqual(['studies/municipal.yaml: indicator closed: no row "Closed"']);
  });

  it("names a column that is missing", () => {
    expect(
      validateIndicators(rawOf(["Year", "Close"], [["2022", "1"]]), wide).map((diagnostic) =>
        formatDiagnostic(diagnostic)
      )
    ).toEqual(['studies/municipal.yaml: no column "Closed" in the file, did you mean "Close"?']);
  });
});
