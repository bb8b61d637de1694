import { expect, it } from "vitest";
import { codedAgeBands } from "../../loaders/project/codedAgeBands.js";

it("names every band once, and no category that is none", () => {
  const codes = { "1": "18-24", "2": "65+", "65 и старше": "65+", Всего: "all" };
  expect(codedAgeBands(codes)).toEqual([
    { from: 18, to: 24 },
    { from: 65, to: null }
  ]);
});
