import { describe, expect, it } from "vitest";
import type { CaseFile, Row } from "../../reference/caseFile.js";
import { compareFigures } from "../../reference/compareFigures.js";
import { runCase } from "../../reference/runCase.js";

const rows: Row[] = [
  { id: "1", age: "18-64", answer: "yes", score: "5" },
  { id: "2", age: "65+", answer: "no", score: "98" },
  { id: "3", age: "65+", answer: "", score: "3" }
];
const caseOf = (task: Record<string, unknown>): CaseFile => ({
  tolerance: 1e-7,
  files: { sample: "sample.csv" },
  columns: {
    age: { type: "category", levels: ["18-64", "65+"] },
    answer: { type: "category", levels: ["yes", "no"] },
    score: { type: "number" }
  },
  design: { type: "weighted", baseWeight: { constant: 1 } },
  level: 0.95,
  tasks: [{ key: "figure", op: "share", ...task }],
  families: [],
  table: () => rows
});
const run = (task: Record<string, unknown>) =>
  (runCase(caseOf(task)) as { results: { figure: unknown } }).results.figure;

describe("runCase", () => {
  it("takes an empty field or an excluded value as a missing answer", () => {
    expect(run({ column: "answer", in: ["yes"] })).toMatchObject({ n: 2, estimate: 0.5 });
    expect(run({ column: "answer", in: ["yes"], exclude: ["no"] })).toMatchObject({ n: 1, estimate: 1 });
    expect(run({ op: "mean", column: "score", exclude: [98] })).toMatchObject({ n: 2, estimate: 4 });
  });

  it("keeps to the conditions of the base; an empty field meets neither in nor notIn", () => {
    const where = (condition: object) => run({ op: "mean", column: "score", where: [condition] });
    expect(where({ column: "age", in: ["65+"] })).toMatchObject({ n: 2, estimate: 50.5 });
    expect(where({ column: "answer", notIn: ["yes"] })).toMatchObject({ n: 1, estimate: 98 });
  });

  it("gives null for what is not defined", () => {
    const empty = { column: "answer", in: ["yes"], where: [{ column: "answer", in: ["maybe"] }] };
    expect(run(empty)).toEqual({ n: 0, estimate: null, se: null });
  });

  it.each([
    ["unknown op", { op: "guess" }, /op of task figure: unknown "guess"/],
    [
      "unknown option",
      { column: "answer", in: ["yes"], jackknife: true },
      /task figure \(share\): unknown option "jackknife"/
    ],
    [
      "unknown condition",
      { column: "answer", in: ["yes"], where: [{ column: "age", above: 3 }] },
      /where: unknown option "above"/
    ],
    [
      "unknown interval",
      { op: "shareCI", column: "answer", in: ["yes"], methods: ["wald"], levels: ["0.95"] },
      /interval method: unknown "wald"/
    ],
    ["unknown column", { column: "income", in: ["yes"] }, /no column "income"/]
  ])("throws with the name: %s", (_, task, message) => {
    expect(() => run(task)).toThrow(message);
  });
});

describe("compareFigures", () => {
  it("lets null meet only null and noise meet 0", () => {
    const expected = { a: null, b: 0, c: 2, _remark: 9 };
    expect(compareFigures(expected, { a: null, b: 1e-7, c: 2.0000001 }, 1e-7)).toMatchObject({
      figures: 3,
      failures: []
    });
    expect(compareFigures(expected, { a: 0, b: 1e-5, c: 2.001 }, 1e-7).failures).toHaveLength(3);
  });

  it("finds what is missing and what has another length", () => {
    expect(compareFigures({ a: 1, b: [1, 2] }, { b: [1] }, 1e-7).failures).toHaveLength(3);
  });
});
