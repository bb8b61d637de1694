import { expect, test } from "vitest";
import { bandOfYears, releasedAgeBands } from "../../loaders/anonymise/ageBands.js";
import type { Domains } from "../../loaders/project/domains.js";

const age = (id: string, from: number, to: number | null) => ({ id, from, to, label: { ru: id, en: id }, roles: [] });
const domains: Domains = {
  sex: [],
  zone: [],
  district: [],
  age: [age("18+", 18, null), age("18-54", 18, 54), age("55-64", 55, 64), age("60+", 60, null), age("65+", 65, null)]
};

test("released bands are the coarsest that all reported ages are unions of", () => {
  expect(releasedAgeBands(domains).map(({ id }) => id)).toEqual(["18-54", "55-59", "60-64", "65+"]);
});

test("an age falls into its band, a child and a missing age into none", () => {
  const bands = releasedAgeBands(domains);
  expect([18, 54, 55, 64, 65, 101, 17, -1].map((years) => bandOfYears(years, bands))).toEqual([
    0, 0, 1, 2, 3, 3, -1, -1
  ]);
});
