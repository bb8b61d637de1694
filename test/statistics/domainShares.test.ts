import { describe, expect, it } from "vitest";
import { MISSING, domainShares } from "../../src/statistics/domainShares.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";

describe("domainShares", () => {
  const design = surveyDesign({ weights: Float64Array.of(1, 2, 3, 4) });
  const options = [Int8Array.of(1, 0, 1, MISSING), Int8Array.of(0, 0, 1, 1)];
  const older = Uint8Array.of(0, 1, 1, 1);
  const oldest = Uint8Array.of(0, 0, 1, 1);

  it("lays results out by variable, then domain; domains may lie in one another", () => {
    const { base, estimate, weightSum } = domainShares(design, options, [older, oldest]);
    expect([...base]).toEqual([2, 1, 3, 2]);
    expect([...weightSum]).toEqual([5, 3, 9, 7]);
    expect([...estimate]).toEqual([0.6, 1, 7 / 9, 1]);
  });

  it("has no error where everybody answered the same", () => {
    const { standardError } = domainShares(design, options, [oldest]);
    expect([...standardError]).toEqual([0, 0]);
  });
});
