import { expect, test } from "vitest";
import { categoryMatcher } from "../../loaders/harmonise/matchCategory.js";

const district = (id: string, ru: string, en: string, aliases: string[] = []) => ({
  id,
  label: { ru, en },
  aliases,
  parent: null
});
const match = categoryMatcher([
  district("kalininsky", "Калининский", "Kalininsky"),
  district("kronshtadtsky", "Кронштадтский", "Kronshtadtsky", ["Кронштадт"])
]);

test.each([
  ["Калининский район", 0],
  ["р-н Калининский", 0],
  ["калининский", 0],
  ["Kalininsky district", 0],
  ["kalininsky", 0],
  ["Кронштадт", 1],
  [" Кронштадтский р-н ", 1]
])("%s is category %i", (name, index) => expect(match(name)).toBe(index));

test("an unknown name is undefined", () => expect(match("Тверской район")).toBeUndefined());
