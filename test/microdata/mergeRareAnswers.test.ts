import { expect, test } from "vitest";
import { mergeRareAnswers } from "../../loaders/microdata/mergeRareAnswers.js";
import type { Item } from "../../loaders/project/item.js";
import type { Answers } from "../../loaders/survey/respondents.js";

const text = { ru: "т", en: "t" };

function item(type: Item["type"], options: readonly string[], exclusive: readonly string[] = []): Item {
  return {
    id: "q",
    type,
    battery: null,
    object: null,
    wording: text,
    label: text,
    universe: text,
    comparableWith: null,
    options: options.map((id) => ({ id, exclusive: exclusive.includes(id), label: { ru: id, en: id } }))
  };
}

/** Answers to an item by how many gave each option. */
function choices(type: "single" | "rating", counts: Readonly<Record<string, number>>): Answers {
  const codes = Object.values(counts).flatMap((count, option) => Array.from({ length: count }, () => option));
  return { item: item(type, Object.keys(counts)), codes: Int16Array.from([...codes, -1]), ticks: null };
}

function countsOf({ answers }: ReturnType<typeof mergeRareAnswers>): Record<string, number> {
  return Object.fromEntries(
    answers!.item.options.map(({ id }, option) => [
      id,
      answers!.ticks
        ? answers!.ticks[option]!.reduce((a, b) => a + b)
        : answers!.codes.filter((code) => code === option).length
    ])
  );
}

test("common answers stay as they are", () => {
  const answers = choices("single", { a: 5, b: 7 });
  expect(mergeRareAnswers(answers, 5)).toEqual({ answers, merged: [] });
});

test("rare answers become one that enough gave", () => {
  expect(countsOf(mergeRareAnswers(choices("single", { a: 50, b: 2, c: 40, d: 4 }), 5))).toEqual({
    a: 50,
    c: 40,
    rare: 6
  });
});

test("a single rare answer takes the next rarest along: a rest of one would tell it", () => {
  expect(countsOf(mergeRareAnswers(choices("single", { a: 50, b: 2, c: 40, d: 30 }), 5))).toEqual({
    a: 50,
    c: 40,
    rare: 32
  });
});

test("an item of which nothing is left to tell apart is left out", () => {
  expect(mergeRareAnswers(choices("single", { yes: 1, no: 90 }), 5)).toEqual({ answers: null, merged: ["yes", "no"] });
});

test("a missing answer stays one", () => {
  expect(mergeRareAnswers(choices("single", { a: 50, b: 2, c: 40, d: 4 }), 5).answers!.codes.at(-1)).toBe(-1);
});

test("low ratings are coded from below, and keep their mean nearly", () => {
  const merged = mergeRareAnswers(choices("rating", { 1: 1, 2: 9, 3: 20, 4: 30, 5: 40 }), 5);
  expect(countsOf(merged)).toEqual({ 2: 10, 3: 20, 4: 30, 5: 40 });
  expect(merged.answers!.item.type).toBe("rating");
  expect(merged.answers!.item.options[0]!.label).toEqual({ ru: "1 или 2", en: "1 or 2" });
});

test("a rating without its two best apart is a plain choice: their share could not be told", () => {
  const merged = mergeRareAnswers(choices("rating", { 1: 30, 2: 30, 3: 30, 4: 30, 5: 1 }), 5);
  expect(countsOf(merged)).toEqual({ 1: 30, 2: 30, 3: 30, 4: 31 });
  expect(merged.answers!.item.type).toBe("single");
});

test("rare ticks become one tick of whoever ticked any of them; a rare exclusive option is no answer", () => {
  const ticks = [
    [1, 1, 1, 1, 1, 1, 0, 0],
    [1, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, 1, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 1, 0],
    [0, 0, 0, 1, 1, 1, 0, 0]
  ];
  const answers: Answers = {
    item: item("multiple", ["a", "b", "c", "none", "d"], ["none"]),
    codes: new Int16Array(8),
    ticks: ticks.map((tick) => Uint8Array.from(tick))
  };
  const merged = mergeRareAnswers(answers, 3);
  expect(countsOf(merged)).toEqual({ a: 6, d: 3, rare: 3 });
  expect([...merged.answers!.codes]).toEqual([0, 0, 0, 0, 0, 0, -4, 0]);
  expect(merged.merged).toEqual(["b", "c", "none"]);
});
