import { expect, test } from "vitest";
import { printedNumber } from "../../loaders/read/printedNumber.js";

test.each([
  ["110 528", 110528, "exact"],
  ["1\u00a0533\u00a0757", 1533757, "exact"],
  ["1\u202f016\u2009357", 1016357, "exact"],
  ["42,53", 42.53, "exact"],
  ["0.17", 0.17, "exact"],
  ["7 %", 7, "exact"],
  ["> 30 000", 30000, "at_least"],
  [">82,6", 82.6, "at_least"]
])("%s", (text, value, bound) => expect(printedNumber(text)).toEqual({ value, bound }));

test.each(["", "—", "н/д", "1;2", "12 мая"])("%s is no number", (text) => expect(printedNumber(text)).toBeNull());
