import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Malformed } from "./malformedProject.js";
import { inCodebook, inText } from "./malformedProject.js";

const cell = (what: string, from: string, to: string, error: string): Malformed => ({
  what,
  study: "poll",
  spoil: inText("poll", from, to),
  error
});
const correction = (what: string, place: string, expected: string, error: string): Malformed => ({
  what,
  study: "poll",
  error,
  spoil: async (root) => {
    await mkdir(join(root, "corrections"));
    await writeFile(
      join(root, "corrections", "poll.yaml"),
      `corrections:
  - {reason: {ru: "опечатка", en: "a slip"}, ${place}, column: q1, expected: "${expected}", corrected: "2"}
`
    );
  }
});

const rule = (what: string, added: string, error: string): Malformed => ({
  what,
  study: "poll",
  spoil: inCodebook("poll", "rules:\n", `rules:\n  - {${added}}\n`),
  error
});

/** Answers that the codebook of a poll does not allow. The row `a3` is line 5. */
export const malformedAnswers: readonly Malformed[] = [
  cell(
    "an unknown code",
    "р-н Курортный,4",
    "р-н Курортный,7",
    "studies/poll.yaml, item trust: code 7 is not in the codebook (row 5)"
  ),
  cell(
    "a text for a code",
    "р-н Курортный,4",
    "р-н Курортный,четыре",
    "studies/poll.yaml, item trust: a text of 6 characters is not in the codebook (row 5)"
  ),
  cell(
    "an age below the range",
    "a3,1,23",
    "a3,1,17",
    "studies/poll.yaml, column age: not a whole number of years from 18 to 110 (row 5)"
  ),
  cell(
    "an age with a comma",
    "a3,1,23,",
    'a3,1,"23,5",',
    "studies/poll.yaml, column age: not a whole number of years from 18 to 110 (row 5)"
  ),
  cell(
    "a year for an age",
    "a3,1,23",
    "a3,1,1954",
    "studies/poll.yaml, column age: not a whole number of years from 18 to 110 (row 5)"
  ),
  cell(
    "a word for an age",
    "a3,1,23",
    "a3,1,много",
    "studies/poll.yaml, column age: not a whole number of years from 18 to 110 (row 5)"
  ),
  cell("an unknown sex", "a3,1,23", "a3,x,23", "studies/poll.yaml, column sex: code x is not in the codebook (row 5)"),
  cell(
    "a blank age as a dash",
    "a3,1,23",
    "a3,1,—",
    "studies/poll.yaml, column age: not a whole number of years from 18 to 110 (row 5)"
  ),
  cell(
    "an unknown district",
    "Калининский район",
    "Калининградский",
    'studies/poll.yaml, column district: "Калининградский" is not in the codebook, did you mean "Калининский"? (row 3)'
  ),
  cell(
    "an option that is unknown",
    "1,App; Site; old,3",
    "1,App; Site; new,3",
    'studies/poll.yaml, item awareness: "Site; new" is not in the codebook, did you mean "Site; old"? (row 14)'
  ),
  cell(
    "another separator of options",
    "1,App; Site; old,3",
    '1,"App, Site; old",3',
    "studies/poll.yaml, item awareness: a text of 14 characters is not in the codebook (row 14)"
  ),
  cell(
    "an exclusive option beside others",
    "App; Site; old",
    "App; None",
    "studies/poll.yaml, item awareness: none beside other options (row 4)"
  ),
  cell(
    "an answer to a question not asked",
    "5,,2024-11-05",
    "5,2,2024-11-05",
    "studies/poll.yaml, item rating_mini_app: answered, though asked only if use_mini_app is daily, weekly, monthly, rarely (row 6)"
  ),
  cell(
    "a day outside fieldwork",
    "2024-11-05",
    "2024-12-05",
    "studies/poll.yaml, column day: outside fieldwork 2024-11-01 to 2024-11-30 (row 6)"
  ),
  cell("a day that is none", "2024-11-05", "2024-11-31", "studies/poll.yaml, column day: not a date as iso (row 6)"),
  cell(
    "a day in another order",
    "2024-11-05",
    "05.11.2024",
    "studies/poll.yaml, column day: not a date as iso (row 6)"
  ),
  cell("a pseudonym twice", "\na3,", "\na2,", "studies/poll.yaml, column id: a pseudonym for the second time (row 5)"),
  cell("no pseudonym", "\na3,", "\n,", "studies/poll.yaml, column id: no pseudonym (row 5)"),
  cell(
    "a phone",
    "\na3,",
    "\n+7 921 555-12-34,",
    'studies/poll.yaml, column id: looks like phone in 1 of 40 rows; drop column "id" (row 5)'
  ),
  cell(
    "an e-mail in an item",
    "р-н Курортный,4",
    "р-н Курортный,anna@example.com",
    'studies/poll.yaml, item trust: looks like e-mail in 1 of 40 rows; drop column "q1" (row 5)'
  ),
  cell(
    "a name in a domain",
    "a3,1,23",
    "a3,Анна Петрова,23",
    'studies/poll.yaml, column sex: looks like name of a person in 1 of 40 rows; drop column "sex" (row 5)'
  ),
  cell(
    "a number out of a rule's range",
    "2024-11-01,0,3",
    "2024-11-01,5,3",
    "studies/poll.yaml, column yes: not a number from 0 to 2 (row 2)"
  ),
  rule(
    "a sum that is not",
    "rule: sum, columns: [yes, no], equals: 4",
    "studies/poll.yaml, column yes + no: the sum is not 4 (rows 2, 3, 4, 5, 6 and 35 more)"
  ),
  rule(
    "a value that a rule does not allow",
    'rule: allowed, column: no, values: ["1", "2"]',
    "studies/poll.yaml, column no: none of 1, 2 (rows 2, 5, 8, 11, 14 and 9 more)"
  ),
  rule(
    "a day that a rule does not allow",
    'rule: dates, column: day, format: iso, from: "2024-11-02", to: "2024-11-09"',
    "studies/poll.yaml, column day: not a date as iso from 2024-11-02 to 2024-11-09 (rows 2, 11, 20, 29, 38)"
  ),
  {
    what: "a column that nobody declared",
    study: "lines",
    error: 'studies/lines.yaml: column "phone" is not in the codebook: give it a role, or drop it',
    spoil: inText("lines", '{"id":"a3"', '{"phone":"1","id":"a3"')
  },
  {
    what: "a column gone from all records",
    study: "lines",
    error: 'studies/lines.yaml: no column "yes" in the file',
    spoil: inText("lines", /"yes":\d,/g, "")
  },
  {
    what: "a column gone",
    study: "poll",
    error: 'studies/poll.yaml: no column "no" in the file',
    spoil: inText("poll", /,[^,\n]*\n/g, "\n")
  },
  {
    what: "no header",
    study: "poll",
    error: "studies/poll.yaml: none of the declared columns is in the first line of the file",
    spoil: inText("poll", /^.*\n/, "a,b,c,d,e,f,g,h,i,j,k\n")
  },
  {
    what: "a code of JSON that is unknown",
    study: "records",
    error: "studies/records.yaml, item trust: code 7 is not in the codebook (row 4)",
    spoil: inText("records", '"q1":4', '"q1":7')
  },
  {
    what: "a list where a code was",
    study: "records",
    error: "studies/records.yaml, item trust: a text of 4 characters is not in the codebook (row 4)",
    spoil: inText("records", '"q1":4', '"q1":[4,1]')
  },
  {
    what: "a code that is unknown in an SPSS file",
    study: "system",
    error: "studies/system.yaml, item trust: code 4 is not in the codebook (rows 4, 8, 12, 16, 20 and 5 more)",
    spoil: inCodebook("system", "4: not_at_all", "6: not_at_all")
  },
  {
    what: "an age out of range in a workbook",
    study: "book",
    error: "studies/book.yaml, column age: not a whole number of years from 21 to 110 (row 3)",
    spoil: inCodebook("book", "[18, 110]", "[21, 110]")
  },
  {
    what: "a sex that is unknown in a Parquet file",
    study: "columnar",
    error: "studies/columnar.yaml, column sex: code 1 is not in the codebook (rows 2, 4, 6, 8, 10 and 15 more)",
    spoil: inCodebook("columnar", "{0: female, 1: male}", "{0: female, 2: male}")
  },
  correction(
    "a correction that has become needless",
    "row: 3",
    "1",
    'corrections/poll.yaml, correction 1: column "q1": the source has fixed itself, remove the correction (row 3)'
  ),
  correction(
    "a correction of a source that changed",
    "row: 4",
    "1",
    'corrections/poll.yaml, correction 1: column "q1": the cell does not hold what was expected: the source has changed (row 4)'
  ),
  correction(
    "a correction of a row that is gone",
    "row: 99",
    "1",
    "corrections/poll.yaml, correction 1: the file has no row 99"
  ),
  correction(
    "a correction that fits other rows than before",
    'where: {sex: "0"}',
    "1",
    'corrections/poll.yaml, correction 1: column "q1": 1 rows expected, 10 found: the source has changed or fixed itself (rows 2, 6, 10, 14, 18 and 5 more)'
  ),
  correction(
    "a correction that says where in two ways",
    'row: 3, where: {sex: "0"}',
    "1",
    "data/corrections/poll.yaml:2: corrections.0: give either the row, or where it applies"
  )
];
