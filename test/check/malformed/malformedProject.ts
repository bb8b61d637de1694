import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { utils, write } from "@e965/xlsx";
import iconv from "iconv-lite";
import { onTestFinished } from "vitest";
import { dataRoot, edit } from "../../project/copyData.js";
import { savFile } from "../../read/sav/savFile.js";

/** Studies that malformed inputs are made of: one poll in every format, a usage and an indicators study. */
export const extractOf = {
  poll: "poll.csv",
  cyrillic: "cyrillic.csv",
  book: "book.xlsx",
  system: "system.sav",
  packed: "packed.zsav",
  records: "records.json",
  lines: "lines.jsonl",
  columnar: "columnar.parquet",
  visits: "ages.csv",
  figures: "figures.csv"
} as const;
export type StudyName = keyof typeof extractOf;

/** A file that somebody might hand over, or a slip in a codebook, and the one error that it must give. */
export interface Malformed {
  readonly what: string;
  readonly study: StudyName;
  readonly spoil: (root: string) => Promise<void>;
  /** Place, rule and what was found; the whole message. */
  readonly error: string;
}

const header = ["id", "sex", "age", "district", "q1", "known", "use", "rate", "day", "yes", "no"];
const districts = ["Невский", "Калининский район", "Primorsky", "р-н Курортный"];
const known = ["App", "Site; old", "App; Site; old", "None", ""];
const rows = Array.from({ length: 40 }, (_, row): string[] => {
  const use = 1 + (row % 5);
  return [
    `a${row}`,
    String(row % 2),
    String(20 + row),
    districts[row % 4]!,
    String(1 + (row % 4)),
    known[row % 5]!,
    String(use),
    use === 5 ? "" : String(1 + (row % 3)),
    `2024-11-0${1 + (row % 9)}`,
    String(row % 3),
    String(3 - (row % 3))
  ];
});
const numeric = new Set(["sex", "age", "q1", "use", "rate", "yes", "no"]);
const isNumber = (column: number) => numeric.has(header[column]!);

const text = (words: string) => `{ru: "${words}", en: "${words}"}`;
const head = (kind: string) => `# yaml-language-server: $schema=../schemas/${kind}.schema.json
kind: ${kind}
title: ${text("Study")}
provenance: {owner: ${text("o")}, source: ${text("s")}, date: "2024-12-02", citation: ${text("c")}}
universe: ${text("adults")}
`;

const poll = (extract: string) => `${head("survey")}fieldwork: {from: "2024-11-01", to: "2024-11-30"}
mode: ${text("online")}
extract: {${extract}}
columns:
  - {role: pseudonym, column: id}
  - {role: domain, column: sex, domain: sex, codes: {0: female, 1: male}}
  - {role: domain, column: age, domain: age, range: [18, 110]}
  - {role: domain, column: district, domain: district}
  - {role: item, layout: single, column: q1, item: trust, codes: {1: fully, 2: rather, 3: rather_not, 4: not_at_all}}
  - {role: item, layout: joined, column: known, item: awareness, separator: "; ", codes: {App: mini_app, Site; old: city_site, None: none}}
  - {role: item, layout: single, column: use, item: use_mini_app, codes: {1: daily, 2: weekly, 3: monthly, 4: rarely, 5: never}}
  - role: item
    layout: single
    column: rate
    item: rating_mini_app
    codes: {1: 1, 2: 2, 3: 3, 4: 4, 5: 5}
    asked_if: {item: use_mini_app, options: [daily, weekly, monthly, rarely]}
  - {role: date, column: day, format: iso}
  - {role: drop, column: yes, reason: "Counted elsewhere."}
  - {role: drop, column: no, reason: "Counted elsewhere."}
rules:
  - {rule: range, column: yes, from: 0, to: 2}
  - {rule: unique, columns: [id, day]}
weighting: {margins: [{margin: sex_age_2024, by: [sex]}]}
`;

const codebooks: Readonly<Record<StudyName, string>> = {
  poll: poll('path: poll.csv, rows: 40, encoding: utf-8, delimiter: ","'),
  cyrillic: poll(
    'path: cyrillic.csv, rows: 40, encoding: windows-1251, delimiter: ";", skip_rows: 2, footer: ["Всего строк: {rows}"]'
  ).replaceAll(
    /column: (sex|age|district)/g,
    (_, name: string) => `column: ${{ sex: "Пол", age: "Возраст", district: "Район" }[name]!}`
  ),
  book: poll("path: book.xlsx, sheet: Ответы, rows: 40, skip_rows: 1"),
  system: poll("path: system.sav"),
  packed: poll("path: packed.zsav"),
  records: poll("path: records.json, records: data.answers"),
  lines: poll("path: lines.jsonl, rows: 40"),
  columnar: poll("path: columnar.parquet"),
  visits: `${head("usage")}service: {id: app, label: ${text("App")}}
period: {from: "2024-11-01", to: "2024-11-30"}
tables:
  - table: age
    extract: {path: ages.csv, encoding: utf-8, delimiter: ";", skip_rows: 1, footer: ["Источник"]}
    dimension: {column: Возраст, domain: age}
    codes: {18-24: 18-24, 25-54: 25-54, 55+: 55+}
    percent_column: "%"
    total_row: Итого
    not_available: [н/д]
    measures: [{column: Пользователи, measure: users, label: ${text("Users")}, unit: accounts}]
  - table: days
    extract: {path: days.csv, rows: 4, encoding: utf-8, delimiter: ","}
    dimension: {column: sex, domain: sex}
    codes: {f: female, m: male}
    period: {column: day, format: iso}
    sum_over: [day]
    measures: [{column: visits, measure: visits, label: ${text("Visits")}, unit: visits}]
`,
  figures: `${head("indicators")}place: {id: city, label: ${text("City")}}
extract: {path: figures.csv, rows: 3, encoding: utf-8, delimiter: ";"}
layout: wide
year_column: Год
indicators: [{column: Сообщений, indicator: messages, label: ${text("Messages")}, unit: messages}]
`
};

const csv = (table: readonly (readonly string[])[], delimiter: string, end: string) =>
  table.map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter) + end).join("");

/** The poll as an SPSS file that states its encoding, or none. */
export function systemFile(compression: "bytecode" | "zlib", stated: string | null): Buffer {
  const variables = header.map((name, column) => ({ name, width: isNumber(column) ? 0 : 40 }));
  const cases = rows.map((row) =>
    row.map((cell, column) => (isNumber(column) ? (cell === "" ? null : Number(cell)) : cell))
  );
  return savFile({ variables, cases, compression, stated, codePage: stated === null ? 2 : 65001 });
}

function workbook(): Buffer {
  const answers = utils.aoa_to_sheet([
    ["Выгрузка"],
    header,
    ...rows.map((row) => row.map((cell, column) => (isNumber(column) && cell !== "" ? Number(cell) : cell)))
  ]);
  const notes = utils.aoa_to_sheet([["Примечания"]]);
  return write(
    { SheetNames: ["Ответы", "Примечания"], Sheets: { Ответы: answers, Примечания: notes } },
    { type: "buffer" }
  ) as Buffer;
}

async function columnar(path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const select = header.map((name, column) =>
    isNumber(column) ? `TRY_CAST("${name}" AS INTEGER) AS "${name}"` : `"${name}"`
  );
  const values = rows.map((row) => `(${row.map((cell) => `'${cell}'`).join()})`);
  await connection.run(`COPY (SELECT ${select.join()} FROM (VALUES ${values.join()}) AS t(${header.map((name) => `"${name}"`).join()}))
    TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
}

const records = rows.map((row) =>
  Object.fromEntries(
    row.map((cell, column) => [header[column]!, cell === "" ? null : isNumber(column) ? Number(cell) : cell])
  )
);

const shared = ["items.yaml", "domains.yaml", "disclosure.yaml", "validation.yaml", "margins/sex_age_2024.yaml"];

/** A data folder with sound files of all studies, and codebooks beside it in `codebooks`. */
export async function soundProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "sound-"));
  for (const name of shared) await cp(join(dataRoot, name), join(root, name));
  await mkdir(join(root, "extracts"));
  await mkdir(join(root, "codebooks"));
  const renamed = header.map((name) => ({ sex: "Пол", age: "Возраст", district: "Район" })[name] ?? name);
  const files: Readonly<Record<string, string | Buffer>> = {
    "poll.csv": csv([header, ...rows], ",", "\n"),
    "cyrillic.csv": iconv.encode(
      `Опрос\r\n\r\n${csv([renamed, ...rows], ";", "\r\n")}Всего строк: 40\r\n`,
      "windows-1251"
    ),
    "book.xlsx": workbook(),
    "system.sav": systemFile("bytecode", "UTF-8"),
    "packed.zsav": systemFile("zlib", "UTF-8"),
    "records.json": JSON.stringify({ data: { answers: records } }),
    "lines.jsonl": records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    "ages.csv":
      "Отчёт за период\nВозраст;Пользователи;%\nИтого;2 000;\n18-24;н/д;\n25-54;1 855;93\n55+;145;7\nИсточник: портал\n",
    "days.csv": "day,sex,visits\n2024-11-01,f,10\n2024-11-01,m,12\n2024-11-02,f,11\n2024-11-02,m,9\n",
    "figures.csv": "Год;Сообщений\n2022;30 000\n2023;> 55 000\n2024;61 000,5\n"
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, "extracts", name), content);
  await columnar(join(root, "extracts", "columnar.parquet"));
  for (const [name, content] of Object.entries(codebooks))
    await writeFile(join(root, "codebooks", `${name}.yaml`), content);
  return root;
}

/** A copy of the sound data folder with one study and its extracts in it. */
export async function studyAlone(sound: string, study: StudyName): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "malformed-"));
  onTestFinished(() => rm(root, { recursive: true }));
  const extracts = study === "visits" ? [extractOf.visits, "days.csv"] : [extractOf[study]];
  for (const name of [...shared, ...extracts.map((file) => `extracts/${file}`)])
    await cp(join(sound, name), join(root, name));
  await mkdir(join(root, "studies"));
  await cp(join(sound, "codebooks", `${study}.yaml`), join(root, "studies", `${study}.yaml`));
  return root;
}

/** Replaces a text of the study's extract, in its encoding. */
export const inText =
  (study: StudyName, from: string | RegExp, to: string, encoding = "utf-8") =>
  (root: string): Promise<void> =>
    inBytes(study, (bytes) => {
      const before = iconv.decode(bytes, encoding, { stripBOM: false });
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${study} has no ${String(from)}`);
      return iconv.encode(after, encoding);
    })(root);

/** Replaces the bytes of the study's extract. */
export const inBytes =
  (study: StudyName, change: (bytes: Buffer) => Buffer | string) =>
  async (root: string): Promise<void> => {
    const path = join(root, "extracts", extractOf[study]);
    await writeFile(path, change(await readFile(path)));
  };

/** Replaces a text of the study's codebook. */
export const inCodebook =
  (study: StudyName, from: string, to: string) =>
  (root: string): Promise<void> =>
    edit(root, `studies/${study}.yaml`, from, to);

/** A file whose bytes are changed, and its error. */
export const file = (
  study: StudyName,
  what: string,
  change: (bytes: Buffer) => Buffer | string,
  error: string
): Malformed => ({ what, study, spoil: inBytes(study, change), error });
