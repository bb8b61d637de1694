import { expect, test } from "vitest";
import { layBands } from "../../../src/figures/parts/layBands.js";
import { textWidth } from "../../../src/figures/parts/wrapLabel.js";

const contents = [
  { label: "Портал «Наш Санкт-Петербург» и мобильное приложение к нему", rows: ["65+", "18–64"] },
  { label: "Другое", rows: ["65+", "18–64"] }
];

test("layBands puts labels above the rows on a narrow screen and beside them on a wide one", () => {
  const [narrow, wide] = [layBands(contents, 320, 0), layBands(contents, 680, 0)];
  expect(narrow.bands[0]!.from).toBeGreaterThan(narrow.bands[0]!.labelTop);
  expect(wide.bands[0]!.from).toBeLessThan(wide.bands[0]!.labelTop);
  expect(narrow.rowLabelLeft).toBe(0);
  expect(wide.left).toBeGreaterThan(wide.rowLabelLeft);
});

test("layBands overlaps no band and clips no label", () => {
  for (const width of [320, 680]) {
    const { bands, height, left } = layBands(contents, width, 0);
    expect(bands[1]!.from).toBeGreaterThan(bands[0]!.to);
    expect(height).toBeGreaterThan(bands[1]!.to);
    const lines = bands.flatMap(({ label }) => label.split("\n"));
    expect(Math.max(...lines.map((line) => textWidth(line, 15)))).toBeLessThanOrEqual(width === 320 ? 320 : left);
  }
});
