import { appendFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Malformed, StudyName } from "./malformedProject.js";
import { inCodebook } from "./malformedProject.js";

const slip = (what: string, from: string, to: string, error: string, study: StudyName = "poll"): Malformed => ({
  what,
  study,
  spoil: inCodebook(study, from, to),
  error
});

/** Slips of the hand in YAML: each is told with file, line and, where there is one, the nearest valid key. */
export const malformedCodebooks: readonly Malformed[] = [
  slip(
    "a key that is none",
    "fieldwork:",
    "fieldworks:",
    'data/studies/poll.yaml:6: fieldworks: no such key, did you mean "fieldwork"?'
  ),
  slip(
    "a key within a column that is none",
    "separator:",
    "seperator:",
    'data/studies/poll.yaml:15: columns.5.seperator: no such key, did you mean "separator"?'
  ),
  slip(
    "a role that is none",
    "role: pseudonym",
    "role: psuedonym",
    'data/studies/poll.yaml:10: columns.0.role: must be one of pseudonym, drop, date, domain, item, found "psuedonym", did you mean "pseudonym"?'
  ),
  slip(
    "a layout that is none",
    "layout: joined",
    "layout: joint",
    'data/studies/poll.yaml:15: columns.5.layout: must be one of single, joined, columns, mentions, found "joint"'
  ),
  slip(
    "a domain that is none",
    "domain: sex",
    "domain: gender",
    'data/studies/poll.yaml:11: columns.1.domain: must be one of sex, age, district, found "gender"'
  ),
  slip("a category that is none", "1: male", "1: man", 'data/studies/poll.yaml:11: columns.1.codes.1: no sex "man"'),
  slip(
    "an item that is none",
    "item: trust",
    "item: trusst",
    'data/studies/poll.yaml:14: columns.4.item: no item "trusst", did you mean "trust"?'
  ),
  slip(
    "an option that is none",
    "3: rather_not",
    "3: rather_no",
    'data/studies/poll.yaml:14: columns.4.codes.3: no option of trust "rather_no", did you mean "rather_not"?'
  ),
  slip(
    "routing by an item that is not asked",
    "item: use_mini_app, options",
    "item: use_pos, options",
    'data/studies/poll.yaml:22: columns.7.asked_if.item: no item of this study "use_pos"'
  ),
  slip(
    "routing by an option that is none",
    "weekly, monthly, rarely]",
    "weekly, montly, rarely]",
    'data/studies/poll.yaml:22: columns.7.asked_if.options: no option of use_mini_app "montly", did you mean "monthly"?'
  ),
  slip(
    "a column twice",
    "column: no, reason",
    "column: yes, reason",
    'data/studies/poll.yaml:25: columns.10: column "yes" is there already'
  ),
  slip(
    "a day that is none",
    'from: "2024-11-01", to: "2024-11-30"}\nmode',
    'from: "2024-11-41", to: "2024-11-30"}\nmode',
    'data/studies/poll.yaml:6: fieldwork.from: must be a day as YYYY-MM-DD, found "2024-11-41"'
  ),
  slip(
    "fieldwork backwards",
    'from: "2024-11-01", to: "2024-11-30"}\nmode',
    'from: "2024-11-30", to: "2024-11-01"}\nmode',
    "data/studies/poll.yaml:6: fieldwork: from 2024-11-30 is after to 2024-11-01"
  ),
  slip(
    "an encoding that is none",
    "encoding: utf-8",
    "encoding: utf8",
    'data/studies/poll.yaml:8: extract.encoding: must be one of utf-8, utf-16le, utf-16be, windows-1251, windows-1252, koi8-r, found "utf8", did you mean "utf-8"?'
  ),
  slip(
    "a delimiter that is none",
    'delimiter: ","',
    'delimiter: ", "',
    'data/studies/poll.yaml:8: extract.delimiter: must be one of ",", ";", "\\t", "|", found ", "'
  ),
  slip(
    "a number that is none",
    "rows: 40",
    "rows: forty",
    'data/studies/poll.yaml:8: extract.rows: must be integer or null, found "forty"'
  ),
  slip(
    "a format that nobody reads",
    "path: poll.csv",
    "path: poll.xls",
    'data/studies/poll.yaml:8: extract.path: must be a file under data/extracts/ in Latin letters that ends in csv, tsv, txt, xlsx, sav, zsav, json, jsonl, ndjson or parquet, found "poll.xls"'
  ),
  slip(
    "a path out of the folder",
    "path: poll.csv",
    "path: ../poll.csv",
    'data/studies/poll.yaml:8: extract.path: must be a file under data/extracts/ in Latin letters that ends in csv, tsv, txt, xlsx, sav, zsav, json, jsonl, ndjson or parquet, found "../poll.csv"'
  ),
  slip(
    "a bracket that does not close",
    "{role: pseudonym, column: id}",
    "{role: pseudonym, column: id",
    "data/studies/poll.yaml:11: Flow map in block collection must be sufficiently indented and end with a }"
  ),
  slip(
    "a tab for spaces",
    "  - {role: pseudonym",
    "\t- {role: pseudonym",
    "data/studies/poll.yaml:10: Tabs are not allowed as indentation"
  ),
  slip("a key twice", "universe:", "title: once more\nuniverse:", "data/studies/poll.yaml:5: Map keys must be unique"),
  slip(
    "a range for sex",
    "domain: sex,",
    "domain: sex, range: [0, 1],",
    "data/studies/poll.yaml:11: columns.1: only ages have ages and a range"
  ),
  slip(
    "ages without a range",
    ", range: [18, 110]",
    "",
    "data/studies/poll.yaml:12: columns.2: a column of age needs a range of years"
  ),
  slip(
    "ages in bands that no reporting age is made of",
    "domain: age, range: [18, 110]",
    "domain: age, ages: bands, codes: {1: 20-49, 2: 50-69, 3: 70+}",
    "data/studies/poll.yaml:12: columns.2.codes: no reporting age is a union of 20-49, 50-69, 70+: bands are never cut; add such an age to data/domains.yaml, or drop the column"
  ),
  slip(
    "ages in bands that overlap",
    "domain: age, range: [18, 110]",
    "domain: age, ages: bands, codes: {1: 18-34, 2: 30-54, 3: 55+}",
    "data/studies/poll.yaml:12: columns.2.codes: ages 18-34 and 30-54 overlap"
  ),
  slip(
    "a margin that is none",
    "margin: sex_age_2024",
    "margin: sex_age_2042",
    'data/studies/poll.yaml:29: weighting.margins.0.margin: no margin "sex_age_2042", did you mean "sex_age_2024"?'
  ),
  slip(
    "a rule for a column that is none",
    "column: yes, from",
    "column: yess, from",
    'data/studies/poll.yaml:27: rules.0: no column "yess", did you mean "yes"?'
  ),
  slip(
    "a threshold that is none",
    "to: 2}",
    "to: 2, error_above: some}",
    'data/studies/poll.yaml:27: rules.0.error_above: must be a number of rows, or a share as 1%, found "some"'
  ),
  slip(
    "a rule that is none",
    "rule: unique",
    "rule: uniqe",
    'data/studies/poll.yaml:28: rules.1.rule: must be one of unknown_code, age_range, date, fieldwork, routing, exclusive, mixed, blank_pseudonym, repeated_pseudonym, allowed, range, unique, sum, dates, found "uniqe", did you mean "unique"?'
  ),
  slip(
    "a value that is left to decide",
    "sex, codes: {0: female, 1: male}",
    'sex, codes: {0: female, 1: !decide "male or female"}',
    "data/studies/poll.yaml:11: columns.1.codes.1: to decide: male or female"
  ),
  slip("a kind that is none", "kind: survey", "kind: poll", 'data/studies/poll.yaml:2: kind: no kind of study "poll"'),
  slip(
    "a unit that is none",
    "unit: accounts",
    "unit: acounts",
    'data/studies/visits.yaml:16: tables.0.measures.0.unit: must be one of persons, accounts, visitors, visits, views, messages, executives, indicators, polls, roubles, percent, found "acounts", did you mean "accounts"?',
    "visits"
  ),
  slip(
    "a layout without its columns",
    "layout: wide",
    "layout: long",
    "data/studies/figures.yaml:8: layout: layout long needs name_column and value_column",
    "figures"
  ),
  {
    what: "no item bank",
    study: "poll",
    error: "data/items.yaml: the file is missing",
    spoil: (root) => rm(join(root, "items.yaml"))
  },
  {
    what: "an empty codebook",
    study: "poll",
    error: "data/studies/poll.yaml:1: the file holds nothing",
    spoil: (root) => writeFile(join(root, "studies", "poll.yaml"), "")
  },
  {
    what: "a codebook that is a list",
    study: "poll",
    error: 'data/studies/poll.yaml:1: "kind" is missing: one of survey, usage, indicators',
    spoil: (root) => writeFile(join(root, "studies", "poll.yaml"), "- 1\n- 2\n")
  },
  {
    what: "a name that is none",
    study: "poll",
    error: 'data/studies/Poll 2.yaml:1: a name is lower-case letters, digits, "-" and "_", found "Poll 2"',
    spoil: (root) => rename(join(root, "studies", "poll.yaml"), join(root, "studies", "Poll 2.yaml"))
  },
  {
    what: "a policy that is looser",
    study: "poll",
    error: "data/studies/poll.yaml:30: policy.minimum_base: looser than data/disclosure.yaml: 10 there, found 2",
    spoil: (root) => appendFile(join(root, "studies", "poll.yaml"), "policy: {minimum_base: 2}\n")
  }
];
