import { expect, test } from "vitest";
import { ageLabel } from "../../src/words/ageLabel.js";

test("ageLabel writes a band with an en dash", () => {
  expect([ageLabel("18-64"), ageLabel("65+")]).toEqual(["18–64", "65+"]);
});
