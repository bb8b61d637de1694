import { expect, test } from "vitest";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { missingCode } from "../../loaders/survey/respondents.js";
import { exampleExtract, exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

const { years, domains, answers } = harmoniseSurvey(exampleExtract, exampleStudy, exampleProject);
const codesOf = (item: string) => [...answers.find((answer) => answer.item.id === item)!.codes];
const ticksOf = (option: number) => [...answers[0]!.ticks![option]!];

test("ages, sexes and districts become numbers and codes; a missing sex is -1", () => {
  expect([...years!]).toEqual([30, 40, 70, 66, 64, 25, 65, 80, 50]);
  expect([...domains.get("sex")!.codes]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, -1]);
  expect([...domains.get("district")!.codes]).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 1]);
});

test("ticks of a select-all item; none, don't know and no answer stay different things", () => {
  expect(ticksOf(0)).toEqual([1, 1, 0, 1, 0, 0, 0, 1, 1]);
  expect(ticksOf(2)).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0]);
  expect(codesOf("aware")).toEqual([0, 0, 0, 0, 0, missingCode("dont_know"), missingCode("no_answer"), 0, 0]);
});

test("a routed item is not asked where the routing passes by, and no answer where it does not", () => {
  const not = missingCode("not_asked");
  expect(codesOf("rating")).toEqual([4, 3, not, 2, 4, not, not, 1, 0]);
});

test("a column per option: unticked rows answered nothing, a declared code is a missing kind", () => {
  const study = {
    ...exampleStudy,
    columns: [
      {
        role: "item" as const,
        layout: "columns" as const,
        columns: { q1: "site", q2: "app", q3: "none" },
        item: "aware",
        ticked: ["1"],
        notTicked: ["0"],
        missing: { 99: "dont_know" },
        askedIf: null
      }
    ]
  };
  const extract = {
    ...exampleExtract,
    rows: 4,
    columns: ["q1", "q2", "q3"],
    cells: [
      ["1", "0", "99", ""],
      ["1", "0", "99", ""],
      ["0", "0", "99", ""]
    ]
  };
  const [aware] = harmoniseSurvey(extract, study, exampleProject).answers;
  expect([...aware!.codes]).toEqual([0, missingCode("no_answer"), missingCode("dont_know"), missingCode("no_answer")]);
  expect(aware!.ticks!.map((tick) => [...tick])).toEqual([
    [1, 0, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 0]
  ]);
});

test("a column per mention: each mention ticks its option, in any order; a code says why there is none", () => {
  const study = {
    ...exampleStudy,
    columns: [
      {
        role: "item" as const,
        layout: "mentions" as const,
        columns: ["m1", "m2"],
        item: "aware",
        codes: { 1: "site", 2: "app", 9: "none" },
        missing: { 99: "dont_know" },
        askedIf: null
      }
    ]
  };
  const extract = {
    ...exampleExtract,
    rows: 5,
    columns: ["m1", "m2"],
    cells: [
      ["2", "1", "99", "", "9"],
      ["1", "", "", "", ""]
    ]
  };
  const [aware] = harmoniseSurvey(extract, study, exampleProject).answers;
  expect(aware!.ticks!.map((tick) => [...tick])).toEqual([
    [1, 1, 0, 0, 0],
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 1]
  ]);
  expect([...aware!.codes]).toEqual([0, 0, missingCode("dont_know"), missingCode("no_answer"), 0]);
});

test("an option that the poll did not offer is no option of its answers, and routing by it asks nobody", () => {
  const columns = exampleStudy.columns.map((column) => {
    if (column.role !== "item" || column.layout === "columns") return column;
    if (column.item === "aware" && column.layout === "joined")
      return { ...column, codes: { Site: "site", None: "none" }, missing: { ...column.missing, App: "no_answer" } };
    return column;
  });
  const [aware, , rating] = harmoniseSurvey(exampleExtract, { ...exampleStudy, columns }, exampleProject).answers;
  expect(aware!.item.options.map(({ id }) => id)).toEqual(["site", "none"]);
  expect(aware!.ticks!.map((tick) => [...tick])).toEqual([
    [1, 1, 0, 1, 0, 0, 0, 1, 1],
    [0, 0, 1, 0, 0, 0, 0, 0, 0]
  ]);
  expect(rating!.item.options).toHaveLength(5);
  expect([...rating!.codes].map((code) => code === missingCode("not_asked"))).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
    true,
    false,
    false
  ]);
});
