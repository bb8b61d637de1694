import { expect, test } from "vitest";
import { isoDay } from "../../loaders/read/isoDay.js";

test.each([
  ["2024-11-05", "iso", "2024-11-05"],
  ["2024-11-05T09:30:00Z", "iso", "2024-11-05"],
  ["2024-11-05 09:30", "iso", "2024-11-05"],
  ["05.11.2024", "dd.mm.yyyy", "2024-11-05"],
  ["05.11.2024 9:30", "dd.mm.yyyy", "2024-11-05"],
  ["5/10/18 4:01", "mm/dd/yyyy", "2018-05-10"],
  ["12/31/2024", "mm/dd/yyyy", "2024-12-31"],
  ["5/10/18", "dd/mm/yyyy", "2018-10-05"],
  ["29.02.2024", "dd.mm.yyyy", "2024-02-29"]
] as const)("%s as %s", (text, format, day) => expect(isoDay(text, format)).toBe(day));

test.each([
  ["31/12/2024", "mm/dd/yyyy"],
  ["29.02.2023", "dd.mm.yyyy"],
  ["2024-11-31", "iso"],
  ["5.11.24", "dd.mm.yyyy"],
  ["вчера", "iso"],
  ["", "iso"]
] as const)("%s is no day as %s", (text, format) => expect(isoDay(text, format)).toBeNull());
