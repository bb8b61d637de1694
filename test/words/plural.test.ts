import { expect, test } from "vitest";
import { plural } from "../../src/words/plural.js";

const answer = { ru: ["ответ", "ответа", "ответов"], en: ["answer", "answers"] } as const;
const ru = (count: number) => plural(count, answer, "ru");

test("plural follows the Russian rules", () => {
  expect([1, 21, 101, 1001].map(ru)).toEqual(["ответ", "ответ", "ответ", "ответ"]);
  expect([2, 3, 4, 22, 104].map(ru)).toEqual(["ответа", "ответа", "ответа", "ответа", "ответа"]);
  expect([0, 5, 11, 12, 14, 20, 111, 1012].map(ru)).toEqual(Array<string>(8).fill("ответов"));
  expect(ru(76.6)).toBe("ответа");
});

test("plural has one form for 1 in English and one for the rest", () => {
  expect([0, 1, 2, 21, 76.6].map((count) => plural(count, answer, "en"))).toEqual([
    "answers",
    "answer",
    "answers",
    "answers",
    "answers"
  ]);
});
