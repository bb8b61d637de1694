import { describe, expect, test } from "vitest";
import { usersPerThousand } from "../../src/figures/usersPerThousand.js";
import { useAnswer } from "../../src/figures/useAnswer.js";
import { userShares } from "../../src/figures/userShares.js";
import { literalView, plain } from "./literalView.js";

const row = (role: string, age: string, value: number | null, population: number) => ({
  role,
  study: "accounts",
  service: "A service",
  age,
  is_older: age === "65+",
  threshold: 65,
  value,
  population,
  per_1000: value === null ? null : (value / population) * 1000,
  share: value === null ? null : value / 1533757,
  population_share: population / 4659653,
  verdict: value === null ? "suppressed" : "published"
});

const rows = [
  row("band", "25-34", 557023, 664760),
  row("band", "55-64", 154648, 733298),
  row("band", "65+", 77826, 1016357),
  row("younger", "18-64", 1455931, 3643296),
  row("older", "65+", 77826, 1016357)
];
const [ru, en] = [literalView({ lang: "ru" }), literalView()];

describe("usersPerThousand", () => {
  test("says accounts per 1,000 residents of both groups", () => {
    expect(usersPerThousand.headline(rows, en)).toBe(
      "There are 76.6 accounts for every 1,000 residents 65 and over, and 399.6 for every 1,000 residents 18–64"
    );
    expect(plain(usersPerThousand.headline(rows, ru))).toBe(
      "На 1000 жителей 65 лет и старше приходится 76,6 учётной записи, на 1000 жителей 18–64 лет — 399,6"
    );
  });

  test("gives numerator, denominator and the age with the most", () => {
    expect(plain(usersPerThousand.sentence(rows, en))).toBe(
      "Residents 65 and over hold 77,826 accounts for 1,016,357 residents of that age: 76.6 per 1,000. The most are " +
        "held at 25–34: 837.9 per 1,000, 10.9 times as many. This is a count and not a sample: it has no interval."
    );
  });

  test("says that an account is not a person, and its unit", () => {
    expect(usersPerThousand.subtitle(rows, en)).toContain("Accounts per 1,000 residents of the same age");
    expect(usersPerThousand.notes!(rows, en)).toHaveLength(1);
    expect(usersPerThousand.notes!(rows, en)[0]).toContain("An account is not a person");
  });

  test("says why a threshold inside a band cannot be had", () => {
    expect(plain(usersPerThousand.notes!(rows, literalView({ age: 60 }))[0]!)).toBe(
      "A threshold of 60 is not possible here: the source has the ages 25–34, 55–64 and 65+ only. Residents 65 and " +
        "over are shown."
    );
  });

  test("hides a hidden count in words, table and chart", () => {
    const hidden = rows.map((each) => (each.age === "65+" ? row(each.role, "65+", null, 1016357) : each));
    expect(usersPerThousand.sentence(hidden, en)).toBe(
      "The number of accounts of residents 65 and over is suppressed."
    );
    expect(usersPerThousand.headline(hidden, en)).toContain("There are [c] accounts");
    const [, accounts] = usersPerThousand.columns(en);
    expect(accounts!.format!(hidden[2]!)).toBe("[c]");
  });

  test("says that there is nothing to show", () => {
    expect(usersPerThousand.headline([], en)).toBe("No data for this choice");
    expect(usersPerThousand.plot!([], en)).toBeNull();
  });
});

test("useAnswer shows both rates with their counts in large type", () => {
  expect(useAnswer.highlights!(rows, en)).toEqual([
    { value: "76.6", label: "accounts per 1,000 residents 65 and over", note: "77,826 / 1,016,357" },
    { value: "399.6", label: "accounts per 1,000 residents 18–64", note: "1,455,931 / 3,643,296" }
  ]);
});

test("userShares sets the share of accounts beside the share of residents", () => {
  expect(plain(userShares.headline(rows, en))).toBe(
    "Residents 65 and over are 22 % of adult residents and 5 % of accounts"
  );
  expect(plain(userShares.sentence(rows, ru))).toContain("в учётных записях их доля в 4,3 раза меньше");
  const even = rows.map((each) => ({ ...each, share: each.population_share }));
  expect(userShares.sentence(even, en)).toContain("nearly the same");
});
