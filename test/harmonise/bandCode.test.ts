import { expect, it } from "vitest";
import { bandCode } from "../../loaders/harmonise/bandCode.js";

it("finds a band with other dashes and spaces, and leaves what it does not know", () => {
  const code = bandCode({ "18-24 года": "18-24", "55 лет и старше": "55+" });
  // Non-breaking hyphen, en dash with spaces, em dash, minus sign; a no-break space.
  const printed = [
    "18-24 года",
    "18\u201124 года",
    "18 \u2013 24\u00a0года",
    "18\u201424 года",
    "18\u221224 года",
    "55 лет\u00a0и старше"
  ];
  expect(printed.map(code)).toEqual([...Array.from({ length: 5 }, () => "18-24 года"), "55 лет и старше"]);
  expect(code("18-25 года")).toBe("18-25 года");
});
