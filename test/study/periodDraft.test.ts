import { describe, expect, it } from "vitest";
import { namedPeriod, periodDraft } from "../../loaders/study/periodDraft.js";

describe("periodDraft", () => {
  it("goes from the first day to the last, in whatever order the periods come", () => {
    const periods = [
      { from: "2024-02-01", to: "2024-02-29" },
      { from: "2024-01-01", to: "2024-01-31" }
    ];
    expect(periodDraft(periods)).toEqual({ from: "2024-01-01", to: "2024-02-29" });
  });
});

describe("namedPeriod", () => {
  it.each(["metrica_2025010120250331.csv", "report 20250101-20250331.xlsx", "20250101_20250331.csv"])(
    "is read from %s",
    (fileName) => expect(namedPeriod(fileName)).toEqual([{ from: "2025-01-01", to: "2025-03-31" }])
  );

  it.each(["users.csv", "users_20250101.csv", "2025033120250101.csv", "2025023020250331.csv", "12025010120250331.csv"])(
    "is not read from %s",
    (fileName) => expect(namedPeriod(fileName)).toEqual([])
  );
});
