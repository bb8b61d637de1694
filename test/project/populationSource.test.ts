import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isWithin, parseAgeBand } from "../../loaders/project/parseAgeBand.js";
import { readProject } from "../../loaders/project/readProject.js";
import { dataRoot } from "./copyData.js";

const folder = new URL("../../../shared/data/population/", import.meta.url);

function rows(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(file, folder), "utf8").trim().split(/\r?\n/);
  const names = header!.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, index) => [names[index]!, cell])));
}

// The source files are not part of the repository.
describe.skipIf(!existsSync(folder))("margins against the source files", () => {
  it("sex by age is the sum of single years of 2024", async () => {
    const { margins } = await readProject(dataRoot);
    const years = rows("spb_single_year_age_sex_2018_2021_2024.csv").filter((row) => row["year_jan1"] === "2024");
    for (const {
      categories: [sex, band],
      population
    } of margins.get("sex_age_2024")!.cells) {
      const own = years.filter(
        (row) =>
          row["sex"] === sex && isWithin({ from: Number(row["age"]), to: Number(row["age"]) }, parseAgeBand(band!)!)
      );
      const total = own.reduce((sum, row) => sum + Number(row["population"]), 0);
      expect({ sex, band, population }).toEqual({ sex, band, population: total });
    }
  });

  it("district by sex is the table of the census", async () => {
    const { margins, domains } = await readProject(dataRoot);
    const census = rows("spb_census2021_district_sex.csv");
    for (const {
      categories: [district, sex],
      population
    } of margins.get("district_sex_2021")!.cells) {
      const { label } = domains.district.find(({ id }) => id === district)!;
      expect(census.find((row) => row["district_ru"] === label.ru)![sex!]).toBe(String(population));
    }
  });
});
