import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import type { Exported } from "../../loaders/export/exportStudy.js";
import { exportStudy } from "../../loaders/export/exportStudy.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { copyData, dataRoot, edit } from "../project/copyData.js";
import { findPspp, readWithPspp } from "./findPspp.js";

const folder = await mkdtemp(join(tmpdir(), "export-"));
afterAll(() => rm(folder, { recursive: true }));
const project = await readProject(dataRoot);
const survey = (id: string) => project.studies.find(({ study }) => study === id) as SurveyStudy;
const polls = ["ekp-2024-05", "pos-2023-11"];
const exported = new Map<string, Exported>();
for (const id of polls) exported.set(id, await exportStudy(survey(id), project, "sav", folder, "ru"));

/** Cells by row, empty where there is no value. */
function cellsOf({ dataset }: Exported): (number | null)[][] {
  return Array.from({ length: dataset.rows }, (_, row) =>
    dataset.variables.map(({ values }) => (Number.isNaN(values[row]) ? null : values[row]!))
  );
}
const numbers = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => (cell.trim() === "" ? null : Number(cell))));

const hasPspp = await findPspp();

describe.skipIf(!hasPspp)("an exported system file in PSPP (skipped where PSPP is not installed)", () => {
  it.each(polls)("%s agrees with the study cell by cell", async (id) => {
    const { dataset } = exported.get(id)!;
    const file = await readWithPspp(join(folder, `${id}.sav`));
    expect(file.complaints).toEqual([]);
    const [names, ...rows] = file.cells;
    expect(names).toEqual(dataset.variables.map(({ name }) => name));
    expect(numbers(rows)).toEqual(cellsOf(exported.get(id)!));
    const [, ...variables] = file.tables.get("Variables")!;
    expect(variables.map(([name, , label, level, , , , , , missing]) => ({ name, label, level, missing }))).toEqual(
      dataset.variables.map(({ name, label, measure, hasMissing }) => ({
        name,
        label,
        level: measure[0]!.toUpperCase() + measure.slice(1),
        missing: hasMissing ? "-4 THRU -1" : ""
      }))
    );
    const labels = file.tables
      .get("Value Labels")!
      .slice(1, -1)
      .map(([, value, label]) => `${value!.replace("[a]", "")} ${label!}`);
    expect(labels).toEqual(
      dataset.variables.flatMap(({ valueLabels }) =>
        [...valueLabels].sort((a, b) => a.value - b.value).map(({ value, label }) => `${value} ${label}`)
      )
    );
    const [, ...sets] = file.tables.get("Multiple Response Sets")!;
    expect(
      sets.map(([name, , kind, counted, members]) => ({ name, kind, counted, members: members!.split("\n") }))
    ).toEqual(
      dataset.sets.map(({ name, variables: members }) => ({
        name: `$${name}`,
        kind: "Dichotomies",
        counted: "1",
        members
      }))
    );
  });
});

describe("what is exported", () => {
  it("is what the extract says, read by hand", async () => {
    const rows = parse(await readFile(join(dataRoot, "extracts", "ekp-2024-05.csv")), {
      bom: true,
      columns: true
    }) as Record<string, string>[];
    const missing: Record<string, number> = { "98": -2, "99": -1, "": -4 };
    const expected: Record<string, (row: Record<string, string>) => number | undefined> = {
      sex: ({ gender }) => ({ "1": 2, "2": 1, "": -4 })[gender!],
      age: ({ age }) => (age === "999" || age === "" ? -4 : Number(age)),
      district: ({ district }) => (district === "99" || district === "" ? -4 : Number(district)),
      awareness_pos: ({ q1_1 }) => missing[q1_1!] ?? Number(q1_1),
      rating_pos: ({ q2_1, q3_1 }) => (["1", "2", "3", "4"].includes(q2_1!) ? (missing[q3_1!] ?? Number(q3_1)) : -3),
      trust: ({ q4 }) => missing[q4!] ?? Number(q4),
      helpers_none: ({ q6_10 }) => missing[q6_10!] ?? Number(q6_10)
    };
    const { variables } = exported.get("ekp-2024-05")!.dataset;
    for (const [name, read] of Object.entries(expected)) {
      expect([...variables.find((variable) => variable.name === name)!.values], name).toEqual(rows.map(read));
    }
  });
});

const run = promisify(execFile);
const hasHaven = await run("Rscript", ["-e", "library(haven)"]).then(
  () => true,
  () => false
);

describe.skipIf(!hasHaven)("an exported system file in R (skipped where R's haven is not installed)", () => {
  it("has labels, user-missing ranges and the values that the study has", async () => {
    const script = `library(haven)
x <- read_sav(commandArgs(TRUE)[1], user_na = TRUE)
cat(nrow(x), ncol(x), "\\n")
cat(attr(x$trust, "label"), "|", attr(x$trust, "na_range"), "|", names(attr(x$trust, "labels")), "\\n")
cat(table(unclass(x$trust)), "\\n")
cat(sum(is.na(x$trust)), sum(is.na(x$weight)), "\\n")
`;
    const { stdout } = await run("Rscript", ["-e", script, join(folder, "ekp-2024-05.sav")], {
      env: { ...process.env, LC_ALL: "C.UTF-8" }
    });
    const variable = (name: string) => exported.get("ekp-2024-05")!.dataset.variables.find((own) => own.name === name)!;
    const [trust, weight] = [variable("trust"), variable("weight")];
    const count = (value: number) => trust.values.filter((own) => own === value).length;
    const missing = [-4, -2, -1].map(count);
    expect(
      stdout
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== "")
    ).toEqual([
      "12547 58",
      "Доверие к цифровым сервисам власти | -4 -1 | Полностью доверяю Скорее доверяю Скорее не доверяю Совсем не доверяю " +
        "Затрудняюсь ответить Отказ от ответа Вопрос не задавался Нет ответа",
      [...missing, ...[1, 2, 3, 4].map(count)].join(" "),
      `${missing.reduce((sum, rows) => sum + rows)} ${weight.values.filter(Number.isNaN).length}`
    ]);
  });
});

describe("exportStudy", () => {
  it("writes the same values as CSV and Parquet, with their labels beside them", async () => {
    await exportStudy(survey("pos-2023-11"), project, "csv", folder, "en");
    const [names, ...rows] = parse(await readFile(join(folder, "pos-2023-11.csv"), "utf8")) as string[][];
    const own = exported.get("pos-2023-11")!;
    expect(names).toEqual(own.dataset.variables.map(({ name }) => name));
    expect(numbers(rows)).toEqual(cellsOf(own));
    const labels = await readFile(join(folder, "pos-2023-11.labels.csv"), "utf8");
    expect(labels).toContain("\ntrust,Trust in the authorities’ digital services,nominal,1,Trust fully,false\n");
    expect(labels).toContain("\ntrust,Trust in the authorities’ digital services,nominal,-1,Don’t know,true\n");

    await exportStudy(survey("pos-2023-11"), project, "parquet", folder, "en");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const reader = await connection.runAndReadAll(
      `SELECT * FROM '${join(folder, "pos-2023-11.parquet")}' ORDER BY respondent`
    );
    expect(reader.getRows()).toEqual(cellsOf(own));
  });

  it("writes the same bytes again, whole files only", async () => {
    const again = await mkdtemp(join(folder, "again-"));
    await exportStudy(survey("pos-2023-11"), project, "sav", again, "ru");
    const files = (await readdir(again)).sort();
    expect(files).toEqual(["pos-2023-11.codebook.html", "pos-2023-11.codebook.xml", "pos-2023-11.sav"]);
    expect((await readFile(join(again, files[2]!))).equals(await readFile(join(folder, files[2]!)))).toBe(true);
  });

  it("writes nothing of an extract that does not hold what its codebook says", async () => {
    const root = await copyData();
    await edit(root, "extracts/ekp-2024-05.csv", "2024-05-13", "2024-04-13");
    const broken = await readProject(root);
    const own = broken.studies.find(({ study }) => study === "ekp-2024-05") as SurveyStudy;
    const empty = await mkdtemp(join(folder, "empty-"));
    await expect(exportStudy(own, broken, "sav", empty, "ru")).rejects.toThrow("outside fieldwork");
    expect(await readdir(empty)).toEqual([]);
  });
});
