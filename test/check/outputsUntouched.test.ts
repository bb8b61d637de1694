import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { exportStudy } from "../../loaders/export/exportStudy.js";
import type { SurveyStudy } from "../../loaders/project/project.js";
import { readProject } from "../../loaders/project/readProject.js";
import { buildTables } from "../../loaders/tables/buildTables.js";
import { hashTree } from "../e2e/hashTree.js";
import { copyData, edit } from "../project/copyData.js";

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const outputs = await mkdtemp(join(tmpdir(), "outputs-"));
const [tables, handedOver] = [join(outputs, "tables"), join(outputs, "export")];
afterAll(() => rm(outputs, { recursive: true }));

/** A copy of the data with one small poll of six columns and no margins. */
async function smallPoll(): Promise<string> {
  const root = await copyData();
  for (const name of await readdir(join(root, "studies"))) await rm(join(root, "studies", name));
  for (const name of await readdir(join(root, "truth"))) await rm(join(root, "truth", name));
  await rm(join(root, "manifest.json"), { force: true });
  const ages = Array.from({ length: 40 }, (_, row) =>
    `a${row},${row % 2},${20 + row},${1 + (row % 4)},2024-11-0${1 + (row % 9)},${row % 3},${3 - (row % 3)}`);
  await writeFile(join(root, "extracts", "poll.csv"), `id,sex,age,q1,day,yes,no\n${ages.join("\n")}\n`);
  const text = (words: string) => `{ru: "${words}", en: "${words}"}`;
  await writeFile(join(root, "studies", "poll.yaml"), `# yaml-language-server: $schema=../schemas/survey.schema.json
kind: survey
title: ${text("Poll")}
provenance: {owner: ${text("o")}, source: ${text("s")}, date: "2024-12-02", citation: ${text("c")}}
universe: ${text("adults")}
fieldwork: {from: "2024-11-01", to: "2024-11-30"}
mode: ${text("online")}
extract: {path: poll.csv, rows: 40, encoding: utf-8, delimiter: ","}
columns:
  - {role: pseudonym, column: id}
  - {role: domain, column: sex, domain: sex, codes: {0: female, 1: male}}
  - {role: domain, column: age, domain: age, range: [18, 110]}
  - {role: item, layout: single, column: q1, item: trust, codes: {1: fully, 2: rather, 3: rather_not, 4: not_at_all}}
  - {role: date, column: day, format: iso}
  - {role: drop, column: yes, reason: "Counted elsewhere."}
  - {role: drop, column: no, reason: "Counted elsewhere."}
rules:
  - {rule: range, column: yes, from: 0, to: 2}
  - {rule: sum, columns: [yes, no], equals: 3}
  - {rule: unique, columns: [id, day]}
  - {rule: allowed, column: no, values: ["1", "2", "3"]}
  - {rule: dates, column: day, format: iso, from: "2024-11-01", to: "2024-11-09"}
weighting: {margins: [{margin: sex_age_2024, by: [sex]}]}
`);
  return root;
}

const extract = (from: string, to: string) => (root: string) => edit(root, "extracts/poll.csv", from, to);
const correction = (row: string, expected: string) => async (root: string) => {
  await mkdir(join(root, "corrections"), { recursive: true });
  await writeFile(join(root, "corrections", "poll.yaml"), `corrections:
  - {reason: {ru: "опечатка", en: "a slip"}, ${row}, column: q1, expected: "${expected}", corrected: "2"}
`);
};

/** What is spoilt, and what the one error says of it. */
const spoilt: readonly (readonly [string, (root: string) => Promise<void>, string])[] = [
  ["an unknown code", extract("a3,1,23,4", "a3,1,23,7"), "item trust: code 7 is not in the codebook (row 5)"],
  ["an age below the range", extract("a3,1,23", "a3,1,17"), "column age: not a whole number of years from 18 to 110 (row 5)"],
  ["a year for an age", extract("a3,1,23", "a3,1,1954"), "column age: not a whole number of years from 18 to 110 (row 5)"],
  ["an unknown sex", extract("a3,1,23", "a3,x,23"), "column sex: code x is not in the codebook (row 5)"],
  ["a day outside fieldwork", extract("2024-11-05", "2024-12-05"), "column day: outside fieldwork 2024-11-01 to 2024-11-30"],
  ["what is no day", extract("2024-11-05", "05.11.2024"), "column day: not a date as iso"],
  ["a pseudonym twice", extract("\na3,", "\na2,"), "column id: a pseudonym for the second time (row 5)"],
  ["no pseudonym", extract("\na3,", "\n,"), "column id: no pseudonym (row 5)"],
  ["a phone", extract("\na3,", "\n+7 921 555-12-34,"), 'column id: looks like phone in 1 of 40 rows; drop column "id" (row 5)'],
  ["an e-mail in an item", extract("a3,1,23,4", "a3,1,23,anna@example.com"), "item trust: looks like e-mail in 1 of 40 rows"],
  ["a name in a domain", extract("a3,1,23", "a3,Анна Петрова,23"), "column sex: looks like name of a person in 1 of 40 rows"],
  ["a column that is not declared", extract("yes,no\n", "yes,nein\n"), 'no column "no" in the file'],
  ["no header", extract("id,sex,age,q1,day,yes,no", "a,b,c,d,e,f,g"), "none of the declared columns is in the first line of the file"],
  ["a number out of a rule's range", extract("2024-11-01,0,3", "2024-11-01,5,3"), "column yes: not a number from 0 to 2 (row 2)"],
  ["a sum that is not", extract("2024-11-01,0,3", "2024-11-01,1,3"), "column yes + no: the sum is not 3 (row 2)"],
  ["a value that a rule does not allow", extract("2024-11-01,0,3", "2024-11-01,0,4"), "column no: none of 1, 2, 3 (row 2)"],
  ["a day that a rule does not allow", extract("2024-11-05", "2024-11-25"), "column day: not a date as iso from 2024-11-01 to 2024-11-09"],
  ["a correction that has become needless", correction("row: 3", "1"),
    'corrections/poll.yaml, correction 1: column "q1": the source has fixed itself, remove the correction (row 3)'],
  ["a correction of a source that changed", correction("row: 4", "1"),
    'corrections/poll.yaml, correction 1: column "q1": the cell does not hold what was expected: the source has changed (row 4)'],
  ["a correction of a row that is gone", correction("row: 99", "1"), "corrections/poll.yaml, correction 1: the file has no row 99"],
  ["a correction that fits other rows than before", correction("where: {sex: \"0\"}", "1"),
    'corrections/poll.yaml, correction 1: column "q1": 1 rows expected, 10 found: the source has changed or fixed itself'],
  ["a correction that says where in two ways", correction("row: 3, where: {sex: \"0\"}", "1"),
    "data/corrections/poll.yaml:2: corrections.0: give either the row, or where it applies"],
  ["a rule for a column that is none", (root) => edit(root, "studies/poll.yaml", "column: yes, from", "column: yess, from"),
    'no column "yess", did you mean "yes"?'],
  ["a threshold that is none", (root) => edit(root, "studies/poll.yaml", "to: 2}", "to: 2, error_above: some}"), 'found "some"'],
  ["a rule that is none", (root) => edit(root, "studies/poll.yaml", "rule: unique", "rule: uniqe"), 'did you mean "unique"?']
];

describe("what a rule refuses", async () => {
  const project = async (root: string) => {
    const read = await readProject(root);
    return { read, poll: read.studies[0] as SurveyStudy };
  };
  const make = async (root: string) => {
    const { read, poll } = await project(root);
    await buildTables(read, tables, projectRoot);
    await exportStudy(poll, read, "sav", handedOver, "en");
  };

  it("is told by rule and place, and leaves tables and exported files as they were", async () => {
    await make(await smallPoll());
    const before = [await hashTree(tables), await hashTree(handedOver)];
    for (const [what, spoil, message] of spoilt) {
      const root = await smallPoll();
      await spoil(root);
      await expect(make(root), what).rejects.toThrow(message);
      const { read, poll } = await project(root).catch(() => ({ read: null, poll: null }));
      if (read !== null) await expect(exportStudy(poll, read, "sav", handedOver, "en"), what).rejects.toThrow(message);
      expect([await hashTree(tables), await hashTree(handedOver)], what).toEqual(before);
    }
  });
});
