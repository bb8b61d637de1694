import { expect, test } from "vitest";
import { groupInWords } from "../../src/words/groupInWords.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("groupInWords names the group in the case its sentence needs", () => {
  expect(plain(groupInWords("all", "65+", "ru", "nominative"))).toBe("жители 65 лет и старше");
  expect(plain(groupInWords("female", "18-64", "ru", "genitive"))).toBe("женщин 18–64 лет");
  expect(plain(groupInWords("male", "55+", "ru", "instrumental"))).toBe("мужчинами 55 лет и старше");
  expect(groupInWords("male", "65+", "en", "genitive")).toBe("men 65 and over");
  expect(groupInWords("all", "18-54", "en", "nominative")).toBe("residents 18–54");
});
