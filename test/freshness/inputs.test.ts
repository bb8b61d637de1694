import { expect, test } from "vitest";
import { changedInputs, keyOf } from "../../loaders/freshness/inputs.js";

test("equal inputs have equal keys, whatever their order", () => {
  expect(keyOf({ a: "1", b: "2" })).toBe(keyOf({ b: "2", a: "1" }));
  expect(keyOf({ a: "1", b: "2" })).not.toBe(keyOf({ a: "2", b: "1" }));
  expect(keyOf({ a: "1" })).not.toBe(keyOf({ a: "1", b: "" }));
});

test("changes are named: what changed, came and went", () => {
  const before = { "data/extracts/a.csv": "1", "data/items.yaml (trust)": "2", code: "3" };
  const after = { "data/extracts/a.csv": "9", "data/items.yaml (use)": "2", code: "3" };
  expect(changedInputs(before, after)).toEqual([
    "data/extracts/a.csv changed",
    "data/items.yaml (trust) is gone",
    "data/items.yaml (use) is new"
  ]);
  expect(changedInputs(before, { ...before })).toEqual([]);
});
