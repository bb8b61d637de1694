import { expect, test } from "vitest";
import { sampleAndPopulation } from "../../src/figures/sampleAndPopulation.js";
import { whoAnsweredAnswer } from "../../src/figures/whoAnsweredAnswer.js";
import { literalView, plain } from "./literalView.js";

const row = (category: string, base: number | null, share: number) => ({
  study: "autumn",
  study_title: "Autumn poll",
  margin: "age",
  category,
  label: category,
  base,
  sample_share: base === null ? null : base / 3000,
  weighted_share: base === null ? null : share,
  population: share * 1e6,
  population_share: share,
  representation_ratio: base === null ? null : base / 3000 / share,
  verdict: base === null ? "suppressed" : "published"
});
const rows = [row("18-54", 2400, 0.62), row("55-64", 450, 0.16), row("65+", 150, 0.22)];

test("sampleAndPopulation sets the older group's share of the sample beside that of residents", () => {
  expect(plain(sampleAndPopulation.headline(rows, literalView()))).toBe(
    "People 65 and over are 5 % of those who answered and 22 % of adult residents"
  );
  expect(plain(sampleAndPopulation.headline(rows, literalView({ age: 55, lang: "ru" })))).toBe(
    "Среди ответивших 20 % — люди 55 лет и старше, среди взрослых горожан их 38 %"
  );
  expect(plain(sampleAndPopulation.sentence(rows, literalView()))).toContain(
    "150 people 65 and over, 5.0 %, 4.4 times less than among residents (22.0 %). After weighting the shares shown " +
      "are those of residents. Weights mend the composition by age, but not that " +
      "only volunteers answered."
  );
});

test("sampleAndPopulation says how far weighted shares are off where they are", () => {
  const off = rows.map((each) => ({ ...each, weighted_share: each.population_share + 0.01 }));
  expect(plain(sampleAndPopulation.sentence(off, literalView()))).toContain("by 1.0 points at most");
});

test("a threshold between bands and a withheld band give no share", () => {
  expect(plain(sampleAndPopulation.headline(rows, literalView({ age: 60 })))).toBe(
    "Who answered and who lives in the city"
  );
  const withheld = [...rows.slice(0, 2), row("65+", null, 0.22)];
  expect(whoAnsweredAnswer.highlights!(withheld, literalView())).toEqual([
    { value: "—", label: "No data for this choice" }
  ]);
  expect(sampleAndPopulation.base(withheld, literalView())).toContain("suppressed");
});

test("sampleAndPopulation names what the poll is weighted by, and nothing else", () => {
  const joint = [
    ...rows,
    { ...row("female|65+", 90, 0.14), margin: "sex*age" },
    { ...row("north", 900, 0.3), margin: "zone" }
  ];
  expect(sampleAndPopulation.sentence(joint, literalView({ lang: "ru" }))).toContain(
    "состав по полу, возрасту и частям города, но"
  );
});

test("whoAnsweredAnswer does not say that a group is given back what it has too much of", () => {
  const many = [row("18-64", 1500, 0.78), row("65+", 1500, 0.22)];
  expect(plain(whoAnsweredAnswer.sentence(many, literalView()))).toBe(
    "The poll is opt-in: people 65 and over are 50 % of those who answered and 22 % of adult residents. After " +
      "weighting they are 22 %; 1,500 of them answered."
  );
  expect(plain(whoAnsweredAnswer.sentence(rows, literalView()))).toContain("Weighting gives them back 22 %");
});

test("whoAnsweredAnswer says of a poll that is not weighted by age that the share is not known", () => {
  const bySex = [{ ...row("female", 2000, 0.56), margin: "sex" }];
  expect(plain(whoAnsweredAnswer.sentence(bySex, literalView()))).toBe(
    "The share of people 65 and over among those who answered cannot be computed from the published categories."
  );
});
