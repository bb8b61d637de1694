import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../loaders/validate/diagnostic.js";
import { validateSurvey } from "../../loaders/validate/validateSurvey.js";
import type { CellEdit } from "./surveyFixture.js";
import { extractWith, project, rawOf, study } from "./surveyFixture.js";

/** Messages without the name of the codebook. */
const messages = (...cells: CellEdit[]) =>
  validateSurvey(extractWith(...cells), study, project)
    .map((diagnostic) => formatDiagnostic(diagnostic))
    .map((message) => message.replace("studies/poll.yaml, ", ""));

describe("validateSurvey", () => {
  it("finds nothing in a sound extract: missing of every kind, spelling variants, an option with the separator", () => {
    expect(messages()).toEqual([]);
  });

  it.each([
    [
      "an unknown code",
      [
        [1, "q1", "9"],
        [3, "q1", "9"]
      ],
      "item use: code 9 is not in the codebook (rows 3, 5)"
    ],
    [
      "a mistyped option",
      [[0, "q3", "Приложения"]],
      'item known: "Приложения" is not in the codebook, did you mean "Приложение"? (row 2)'
    ],
    [
      "an unknown option after a known one",
      [[0, "q3", "Приложение, Телефон"]],
      "item known: a text of 7 characters is not in the codebook (row 2)"
    ],
    ["a tick that is none", [[0, "q4_1", "2"]], "item helpers: code 2 is not in the codebook (row 2)"],
    [
      "an unknown district",
      [[0, "district", "Невскй"]],
      'column district: "Невскй" is not in the codebook, did you mean "Невский"? (row 2)'
    ],
    ["an age below the range", [[0, "age", "17"]], "column age: not a whole number of years from 18 to 110 (row 2)"],
    ["a birth year for an age", [[0, "age", "1954"]], "column age: not a whole number of years from 18 to 110 (row 2)"],
    [
      "an answer that was not asked for",
      [[1, "q2", "3"]],
      "item rating: answered, though asked only if use is often (row 3)"
    ],
    [
      "an answer after a filter that is missing",
      [[2, "q2", "98"]],
      "item rating: answered, though asked only if use is often (row 4)"
    ],
    ["none of these beside an option", [[0, "q3", "Приложение, Нет"]], "item known: none beside other options (row 2)"],
    ["none of these ticked beside an option", [[0, "q4_2", "1"]], "item helpers: none beside other options (row 2)"],
    ["a missing code beside a tick", [[0, "q4_2", "99"]], "item helpers: a missing code beside ticked options (row 2)"],
    ["a pseudonym twice", [[3, "id", "a1"]], "column id: a pseudonym for the second time (row 5)"],
    ["a blank pseudonym", [[3, "id", ""]], "column id: no pseudonym (row 5)"],
    [
      "a day outside fieldwork",
      [[0, "day", "12.05.2024"]],
      "column day: outside fieldwork 2024-05-13 to 2024-05-26 (row 2)"
    ],
    ["a day in another format", [[0, "day", "2024-05-13"]], "column day: not a date as dd.mm.yyyy (row 2)"],
    ["a day that the calendar lacks", [[0, "day", "31.04.2024"]], "column day: not a date as dd.mm.yyyy (row 2)"]
  ] as const)("finds %s", (_, cells, message) => {
    expect(messages(...cells)).toEqual([message]);
  });

  it("does not take the name of an object's property for a code", () => {
    expect(messages([0, "q1", "constructor"])).toEqual([
      "item use: a text of 11 characters is not in the codebook (row 2)"
    ]);
  });

  it("refuses a kept column that holds an identifier, without showing it, and says nothing else of that column", () => {
    expect(validateSurvey(extractWith([1, "q3", "+7 (921) 555-12-34"]), study, project)).toEqual([
      {
        severity: "error",
        rule: "direct_identifier",
        place: "studies/poll.yaml, item known",
        rows: [1],
        columns: ["q3"],
        linesAbove: 1,
        found: {
          ru: "похоже на телефон: строк 1 из 4; исключите столбец «q3» (role: drop)",
          en: 'looks like phone in 1 of 4 rows; drop column "q3"'
        }
      }
    ]);
  });

  it("looks for identifiers in a pseudonym, and in a column that the codebook does not declare", () => {
    expect(messages([1, "id", "anna.petrova@example.com"])).toEqual([
      'column id: looks like e-mail in 1 of 4 rows; drop column "id" (row 3)'
    ]);
    const raw = extractWith();
    const wider = {
      ...raw,
      columns: [...raw.columns, "contact"],
      cells: [...raw.cells, ["", "112-233-445 95", "", "112-233-445 96"]]
    };
    expect(validateSurvey(wider, study, project).map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
      'studies/poll.yaml: column "contact" is not in the codebook: give it a role, or drop it',
      'studies/poll.yaml, column contact: looks like SNILS in 1 of 4 rows; drop column "contact" (row 3)'
    ]);
  });

  it("shows no unknown text that may be a name", () => {
    expect(messages([0, "q1", "Анна Петрова"]).join()).not.toContain("Анна");
  });

  it("counts rows beyond the first five", () => {
    const rows = Array.from({ length: 8 }, (_, row) => [
      `b${row}`,
      "20.05.2024",
      "",
      "x",
      "40",
      "",
      "1",
      "1",
      "Нет",
      "0",
      "1"
    ]);
    const raw = rawOf(extractWith().columns, rows);
    expect(validateSurvey(raw, study, project).map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
      "studies/poll.yaml, column sex: code x is not in the codebook (rows 2, 3, 4, 5, 6 and 3 more)"
    ]);
  });

  it("names missing and undeclared columns, with the nearest", () => {
    const raw = extractWith();
    const renamed = { ...raw, columns: raw.columns.map((name) => (name === "district" ? "distrikt" : name)) };
    expect(validateSurvey(renamed, study, project).map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
      'studies/poll.yaml: no column "district" in the file, did you mean "distrikt"?'
    ]);
    const added = { ...raw, columns: [...raw.columns, "districts"], cells: [...raw.cells, raw.cells[0]!] };
    expect(validateSurvey(added, study, project).map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
      'studies/poll.yaml: column "districts" is not in the codebook: give it a role, or drop it, did you mean "district"?'
    ]);
  });

  it("shows nothing of a first line that is no header", () => {
    const raw = { ...extractWith(), columns: extractWith().columns.map((_, index) => `Анна ${index}`) };
    expect(validateSurvey(raw, study, project).map((diagnostic) => formatDiagnostic(diagnostic))).toEqual([
      "studies/poll.yaml: none of the declared columns is in the first line of the file"
    ]);
  });
});
