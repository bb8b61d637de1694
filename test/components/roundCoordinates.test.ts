import { expect, test } from "vitest";
import { roundCoordinates } from "../../src/components/roundCoordinates.js";

test.each([
  ["M60.4567,12L-0.04,3.06", "M60.5,12L0,3.1"],
  ["translate(120,46.5000001)", "translate(120,46.5)"],
  ["M.25.75e1Z", "M0.37.5Z"],
  ["1e-7", "0"],
  ["M0,0L-6,0", "M0,0L-6,0"],
  ["1234.5678", "1234.6"]
])("%s becomes %s", (before, after) => {
  expect(roundCoordinates(before)).toBe(after);
});
