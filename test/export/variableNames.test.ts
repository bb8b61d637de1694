import { describe, expect, it } from "vitest";
import { variableNames } from "../../loaders/export/variableNames.js";

describe("variableNames", () => {
  it("keeps ids that every package takes", () => {
    expect(variableNames(["trust", "use_pos", "aware_site"])).toEqual(["trust", "use_pos", "aware_site"]);
  });

  it("makes other signs, reserved words, long names and second ones fit", () => {
    const long = `helpers_${"x".repeat(80)}`;
    expect(variableNames(["age-band", "with", "trust", "trust", long, `${long}y`])).toEqual([
      "age_band",
      "with_item",
      "trust",
      "trust_2",
      long.slice(0, 64),
      `${long.slice(0, 60)}_2`
    ]);
  });
});
