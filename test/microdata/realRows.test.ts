import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse as parseCsv } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { bandOfYears } from "../../loaders/anonymise/ageBands.js";
import { readAudit } from "../../loaders/audit/readAudit.js";
import { readProject } from "../../loaders/project/readProject.js";
import { parseAgeBand } from "../../loaders/project/parseAgeBand.js";
import { buildTables } from "../../loaders/tables/buildTables.js";
import { tablePath } from "../../loaders/tables/tablePath.js";
import { checkMicrodata } from "../../publish/gate/checkMicrodata.js";
import { writeRowsCsv } from "../../publish/microdata/writeRowsCsv.js";

/**
 * Real microdata of R packages that Debian has, with what an intruder could know (sex, age, place) and what is asked.
 */
const datasets = [
  {
    name: "wvs",
    package: "carData",
    place: "country",
    items: ["poverty", "religion", "degree"],
    sensitive: "religion",
    weightBy: ["sex", "age"],
    rows: "with(carData::WVS, data.frame(sex = gender, age, country, poverty, religion, degree))"
  },
  {
    name: "students",
    package: "MASS",
    place: null,
    items: ["smoke", "hand", "exercise"],
    sensitive: "exercise",
    weightBy: ["sex"],
    rows: "with(subset(MASS::survey, Age >= 18 & !is.na(Sex)), data.frame(sex = tolower(Sex), age = floor(Age), smoke = Smoke, hand = W.Hnd, exercise = Exer))"
  }
] as const;
type Dataset = (typeof datasets)[number];
const ages = ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"];

const run = promisify(execFile);
const withR = new Set<string>();
for (const name of new Set(datasets.map((dataset) => dataset.package)))
  if (
    await run("Rscript", ["-e", `library(${name})`]).then(
      () => true,
      () => false
    )
  )
    withR.add(name);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rows-"));
});
afterAll(() => rm(folder, { recursive: true }));

const both = (text: string) => ({ ru: text, en: text });

/** A data folder with the rows that R writes as the extract of a survey that releases them. */
async function dataFolder(dataset: Dataset): Promise<string> {
  const data = join(folder, dataset.name);
  for (const path of ["extracts", "studies", "margins"]) await mkdir(join(data, path), { recursive: true });
  const extract = join(data, "extracts", "rows.csv");
  await run("Rscript", ["-e", `write.csv(${dataset.rows}, commandArgs(TRUE)[1], row.names = FALSE, na = "")`, extract]);
  const rows = parseCsv(await readFile(extract, "utf8"), { columns: true }) as Record<string, string>[];
  const values = (column: string): string[] =>
    [...new Set(rows.map((row) => row[column]!))].filter((value) => value !== "").sort();
  const write = (path: string, content: unknown): Promise<void> => writeFile(join(data, path), stringify(content));
  const idOf = (value: string): string => `v_${value.toLowerCase().replace(/\W+/g, "_")}`;

  for (const path of ["disclosure.yaml", "validation.yaml"]) await cp(join("data", path), join(data, path));
  const domains = parse(await readFile("data/domains.yaml", "utf8")) as Record<string, unknown>;
  const places =
    dataset.place === null
      ? []
      : values(dataset.place).map((value) => ({ id: idOf(value), parent: "everywhere", label: both(value) }));
  await write("domains.yaml", {
    ...domains,
    ...(places.length > 0 ? { zone: [{ id: "everywhere", label: both("everywhere") }], district: places } : {})
  });
  await write("items.yaml", {
    objects: [{ id: "object", label: both("object") }],
    batteries: [],
    items: dataset.items.map((id) => ({
      id,
      type: "single",
      label: both(id),
      wording: both(id),
      universe: both("everybody"),
      options: values(id).map((value) => ({ id: idOf(value), label: both(value) }))
    }))
  });
  const bands = ages.map((id) => ({ id, ...parseAgeBand(id)! }));
  await write("margins/people.yaml", {
    domains: ["sex", "age"],
    date: "2000-01-01",
    source: both("the rows themselves"),
    use: "persons",
    cells: ["female", "male"].flatMap((sex) =>
      bands.map((band, index) => ({
        categories: [sex, band.id],
        population:
          100 * rows.filter((row) => row["sex"] === sex && bandOfYears(Number(row["age"]), bands) === index).length
      }))
    )
  });
  await write("studies/rows.yaml", {
    kind: "survey",
    title: both(dataset.name),
    series: "rows",
    synthetic: false,
    universe: both("those who answered"),
    mode: both("interview"),
    provenance: {
      owner: both("R package"),
      source: both(dataset.package),
      date: "2000-01-01",
      citation: both(dataset.package)
    },
    fieldwork: { from: "2000-01-01", to: "2000-01-02" },
    extract: { path: "rows.csv", encoding: "utf-8", delimiter: ",", rows: rows.length },
    release: "microdata",
    microdata: {
      permission: both("published with the package"),
      licence: both("as the package"),
      sensitive: [dataset.sensitive]
    },
    columns: [
      { role: "domain", column: "sex", domain: "sex", codes: { female: "female", male: "male" } },
      { role: "domain", column: "age", domain: "age", range: [18, 110] },
      ...(dataset.place === null
        ? []
        : [
            {
              role: "domain",
              column: dataset.place,
              domain: "district",
              codes: Object.fromEntries(values(dataset.place).map((value) => [value, idOf(value)]))
            }
          ]),
      ...dataset.items.map((item) => ({
        role: "item",
        layout: "single",
        column: item,
        item,
        codes: Object.fromEntries(values(item).map((value) => [value, idOf(value)]))
      }))
    ],
    weighting: { margins: [{ margin: "people", by: dataset.weightBy }], age_bands: ages }
  });
  return data;
}

describe.each(datasets)("$name of R’s $package", (dataset) => {
  test.skipIf(!withR.has(dataset.package))(
    "released rows pass a check that shares nothing with what made them",
    async () => {
      const project = await readProject(await dataFolder(dataset));
      const out = join(folder, `${dataset.name}-tables`);
      await buildTables(project, out, process.cwd());
      const site = join(folder, `${dataset.name}-site`);
      await cp(tablePath(out, "microdata/rows"), join(site, "data/microdata/rows.parquet"));
      await writeRowsCsv(site, ["rows"]);
      expect(await checkMicrodata(site, project)).toEqual([]);

      const { microdata } = (await readAudit(join(out, "parts", "rows")))!;
      expect(microdata!.utility.city).toMatchObject({ outside: 0 });
      expect(microdata!.utility.city.usualChange).toBeLessThan(0.05);
    }
  );
});
