import { expect, test } from "vitest";
import { joinThin } from "../../loaders/weigh/joinThin.js";
import type { Margin } from "../../src/statistics/margin.js";

function margin(bases: Record<string, number>, targets: number[]): Margin {
  const categories = Object.keys(bases);
  const codes = Int32Array.from(categories.flatMap((name, code) => Array.from({ length: bases[name]! }, () => code)));
  return { name: "age", codes, targets: Float64Array.from(targets), categories };
}

test("a thin age band joins the adjacent band with fewer respondents", () => {
  const { margin: joined, applied } = joinThin(
    margin({ "18-24": 30, "25-34": 50, "35-44": 4, "45-54": 20 }, [1, 2, 3, 4]),
    [["18-24", "25-34", "35-44", "45-54"]],
    true,
    10
  );
  expect(applied).toEqual([{ merge: ["35-44", "45-54"], into: "35-44 + 45-54" }]);
  expect(joined.categories).toEqual(["18-24", "25-34", "35-44 + 45-54"]);
  expect([...joined.targets]).toEqual([1, 2, 7]);
});

test("joining goes on until nothing is thin", () => {
  const { margin: joined } = joinThin(margin({ a: 1, b: 2, c: 40 }, [5, 5, 5]), [["a", "b", "c"]], true, 10);
  expect(joined.categories).toEqual(["a + b + c"]);
});

test("categories of another group are never joined; what stays thin is refused by name", () => {
  expect(() => joinThin(margin({ north: 3, south: 40 }, [1, 1]), [["north"], ["south"]], false, 10)).toThrow(
    /thin_category.*north \(3 respondents/
  );
});
