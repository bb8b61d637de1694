import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { age, all, readTables, soundAge, soundAll, study } from "../validate/usageFixture.js";

/** Messages without the name of the codebook. */
const messages = async (ageRows: readonly (readonly string[])[], allRows = soundAll) =>
  [...(await readTables({ age: age(...ageRows), all: all(...allRows) }, study)).values()]
    .flatMap(({ diagnostics }) => diagnostics.map((diagnostic) => formatDiagnostic(diagnostic)))
    .map((message) => message.replace("studies/visits.yaml, ", ""));

describe("readUsage", () => {
  it("finds nothing in sound tables", async () => {
    expect(await messages(soundAge)).toEqual([]);
  });

  it.each([
    [
      "a band that is not in the codebook",
      [...soundAge, ["66+", "1", "0"]],
      "table age: code 66+ is not in the codebook (row 5)"
    ],
    [
      "a band twice",
      [...soundAge, ["65+", "145", "7"]],
      'table age: "65+" more than once: rows are added up only where sum_over says so (rows 3, 5)'
    ],
    ["a band that is missing", [soundAge[0]!, soundAge[2]!], 'table age: no category "65+"'],
    ["a total that is missing", soundAge.slice(0, 2), 'table age: no total row ""'],
    ["a count that is none", [["18-64", "n/a", "93"], ...soundAge.slice(1)], "table age: Users: not a number (row 2)"],
    [
      "a lower bound taken for a count",
      [["18-64", "> 1 855", "93"], ...soundAge.slice(1)],
      "table age: Users: printed as a lower bound, the codebook says exact (row 2)"
    ],
    [
      "a percentage that is none",
      [["18-64", "1 855", "x"], ...soundAge.slice(1)],
      "table age: column %: not a percentage (row 2)"
    ]
  ])("finds %s", async (_, rows, message) => {
    expect(await messages(rows)).toEqual([message]);
  });

  it("finds a measure that is missing", async () => {
    expect(await messages(soundAge, [["Views", "1"]])).toEqual(['table all: no row "Visitors"']);
  });
});
