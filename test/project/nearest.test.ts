import { describe, expect, it } from "vitest";
import { didYouMean, nearest } from "../../loaders/project/nearest.js";

describe("nearest", () => {
  it.each([
    ["trusts", ["trust", "barriers"], "trust"],
    ["Awarenes", ["awareness"], "awareness"],
    ["ab", ["cd"], null],
    ["minimum_bases", ["minimum_effective_base", "minimum_base"], "minimum_base"],
    ["x", [], null]
  ])("of %s among %j is %s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it("is asked in a message only where there is one", () => {
    expect(didYouMean("nevski", ["nevsky"])).toBe(', did you mean "nevsky"?');
    expect(didYouMean("nevski", ["kurortny"])).toBe("");
  });
});
