import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Malformed } from "./malformedProject.js";
import { inCodebook, inText } from "./malformedProject.js";

const ages = (what: string, from: string | RegExp, to: string, error: string): Malformed => ({
  what,
  study: "visits",
  spoil: inText("visits", from, to),
  error
});
const days = (what: string, content: string, error: string): Malformed => ({
  what,
  study: "visits",
  spoil: (root) => writeFile(join(root, "extracts", "days.csv"), content),
  error
});
const figures = (what: string, from: string, to: string, error: string): Malformed => ({
  what,
  study: "figures",
  spoil: inText("figures", from, to),
  error
});
const sound = "day,sex,visits\n2024-11-01,f,10\n2024-11-01,m,12\n2024-11-02,f,11\n2024-11-02,m,9\n";

/** Printed tables that do not hold what their codebooks say. */
export const malformedTables: readonly Malformed[] = [
  ages("a count that is none", "1 855", "много", "studies/visits.yaml, table age: Пользователи: not a number (row 5)"),
  ages(
    "a missing count that nobody declared",
    "1 855",
    "—",
    "studies/visits.yaml, table age: Пользователи: not a number (row 5)"
  ),
  ages(
    "a number of two readings",
    "1 855",
    "1,855",
    "studies/visits.yaml, table age: Пользователи: a number that can be read in two ways: `decimal` is needed (row 5)"
  ),
  ages("thousands in twos", "1 855", "18 55", "studies/visits.yaml, table age: Пользователи: not a number (row 5)"),
  ages(
    "a lower bound for a count",
    "1 855",
    "> 1 800",
    "studies/visits.yaml, table age: Пользователи: printed as a lower bound, the codebook says exact (row 5)"
  ),
  ages(
    "a percentage that is none",
    ";93",
    ";почти все",
    "studies/visits.yaml, table age: column %: not a percentage (row 5)"
  ),
  ages("no total", "Итого;2 000;\n", "", 'studies/visits.yaml, table age: no total row "Итого"'),
  ages(
    "a total twice",
    "Итого;2 000;\n",
    "Итого;2 000;\nИтого;2 000;\n",
    'studies/visits.yaml, table age: "total" more than once: rows are added up only where sum_over says so (rows 3, 4)'
  ),
  ages("a category gone", /55\+.*\n/, "", 'studies/visits.yaml, table age: no category "55+"'),
  ages(
    "a category twice",
    "18-24;н/д;",
    "55+;1;7\n18-24;н/д;",
    'studies/visits.yaml, table age: "55+" more than once: rows are added up only where sum_over says so (rows 4, 7)'
  ),
  ages(
    "a category that is unknown",
    "55+",
    "60+",
    "studies/visits.yaml, table age: code 60+ is not in the codebook (row 6)"
  ),
  ages(
    "a header renamed",
    "Пользователи",
    "Посетители",
    'studies/visits.yaml, table age: no column "Пользователи" in the file'
  ),
  ages(
    "no source below",
    /Источник.*\n/,
    "",
    "data/extracts/ages.csv: footer: line 1 below the table does not begin as declared"
  ),
  ages("another preamble", "Отчёт за период\n", "", "data/extracts/ages.csv:2: blank_header: column 3 has no name"),
  ages(
    "a name in a label",
    "18-24;н/д;",
    "Анна Петрова;5;\n18-24;н/д;",
    'studies/visits.yaml, table age, column Возраст: looks like name of a person in 1 of 5 rows; drop column "Возраст" (row 4)'
  ),
  days(
    "a day outside the period",
    sound.replace("2024-11-02,m", "2024-12-02,m"),
    "studies/visits.yaml, table days: outside the study's period (row 5)"
  ),
  days(
    "a day that is none",
    sound.replace("2024-11-02,m", "2024-11-32,m"),
    "studies/visits.yaml, table days: not a day or interval of days as iso (row 5)"
  ),
  days(
    "an interval that runs backwards",
    sound.replace("2024-11-02,m", "2024-11-05 - 2024-11-02,m"),
    "studies/visits.yaml, table days: not a day or interval of days as iso (row 5)"
  ),
  days("a row less", sound.slice(0, -15), "data/extracts/days.csv: row_count: 4 rows expected, 3 found"),
  days(
    "a sex that is unknown",
    sound.replace("02,m", "02,x"),
    "studies/visits.yaml, table days: code x is not in the codebook (row 5)"
  ),
  days(
    "a negative count",
    sound.replace("m,9", "m,-9"),
    "studies/visits.yaml, table days: visits: a count below zero (row 5)"
  ),
  figures("a year that is none", "2023;", "23;", "studies/figures.yaml: column Год: not a year (row 3)"),
  figures(
    "a year twice",
    "2023;",
    "2022;",
    "studies/figures.yaml: indicator messages: a second value of a year (row 3)"
  ),
  figures(
    "two decimal conventions",
    "61 000,5",
    "61,000.5.1",
    "studies/figures.yaml: indicator messages: not a number (row 4)"
  ),
  figures(
    "a figure that is none",
    "> 55 000",
    "около 55 000",
    "studies/figures.yaml: indicator messages: not a number (row 3)"
  ),
  figures("a header renamed", "Сообщений", "Обращений", 'studies/figures.yaml: no column "Сообщений" in the file'),
  {
    what: "bands that do not nest",
    study: "visits",
    error: "data/studies/visits.yaml:12: tables.0.codes: ages 18-24 and 20-54 overlap: they cannot be added up",
    spoil: inCodebook("visits", "25-54: 25-54", "25-54: 20-54")
  },
  {
    what: "a category that is no band",
    study: "visits",
    error: 'data/studies/visits.yaml:12: tables.0.codes.25-54: no age "middle"',
    spoil: inCodebook("visits", "25-54: 25-54", "25-54: middle")
  },
  {
    what: "a correction of no table",
    study: "visits",
    spoil: async (root) => {
      await mkdir(join(root, "corrections"));
      await writeFile(
        join(root, "corrections", "visits.yaml"),
        'corrections:\n  - {reason: "a slip", row: 3, column: Пользователи, expected: "1", corrected: "2"}\n'
      );
    },
    error: 'data/corrections/visits.yaml:2: corrections.0: "table" is missing; known: age, days'
  }
];
