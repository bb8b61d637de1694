import { expect, test } from "vitest";
import { FigureSet } from "../../publish/gate/figureSet.js";

const published = [0, 0.41, 1, -0.5, 3.9287543, 0.000000125, -7.9999999, 8, 2_617_465, -44_398];

test("figures are found to seven decimals, whatever their size and sign", () => {
  const figures = new FigureSet();
  for (const value of published) figures.add(value);
  for (const value of published) expect(figures.has(value), String(value)).toBe(true);
  expect(figures.has(1 - 0.59)).toBe(true);
  for (const other of [0.0000011, 0.4100002, -0.41, 0.5, 3.9287541, 7.9999999, -8, 2_617_464, 44_398])
    expect(figures.has(other), String(other)).toBe(false);
});
