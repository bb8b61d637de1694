import { expect, test } from "vitest";
import { viewInWords } from "../../src/words/viewInWords.js";

test("viewInWords says the filters' state", () => {
  expect(viewInWords({ lang: "en", sex: "female", age: 65 }, "Nevsky district")).toBe(
    "women 65 and over, Nevsky district"
  );
  expect(viewInWords({ lang: "ru", sex: "all", age: 55 }, null).replaceAll("\u00a0", " ")).toBe(
    "жители 55 лет и старше"
  );
});
