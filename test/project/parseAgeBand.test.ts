import { describe, expect, it } from "vitest";
import { isWithin, overlaps, parseAgeBand } from "../../loaders/project/parseAgeBand.js";

describe("parseAgeBand", () => {
  it.each([
    ["18-24", { from: 18, to: 24 }],
    ["65+", { from: 65, to: null }],
    ["80-80", { from: 80, to: 80 }],
    ["24-18", null],
    ["18–24", null],
    ["65", null],
    ["", null],
    ["65 +", null]
  ])("%s", (text, band) => {
    expect(parseAgeBand(text)).toEqual(band);
  });
});

describe("isWithin and overlaps", () => {
  const [older, sixties, young] = [
    { from: 65, to: null },
    { from: 60, to: 69 },
    { from: 18, to: 59 }
  ];
  it("treat an open end as without limit", () => {
    expect(isWithin({ from: 65, to: 69 }, older)).toBe(true);
    expect(isWithin(older, { from: 65, to: 120 })).toBe(false);
    expect(isWithin(sixties, older)).toBe(false);
    expect(overlaps(sixties, older)).toBe(true);
    expect(overlaps(young, older)).toBe(false);
    expect(overlaps(young, sixties)).toBe(false);
  });
});
