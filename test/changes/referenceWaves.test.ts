import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { readProject } from "../../loaders/project/readProject.js";
import { buildTables } from "../../loaders/tables/buildTables.js";
import { compareEditions } from "../../publish/changes/compareEditions.js";
import { partsSnapshot } from "../../publish/changes/snapshot.js";
import { DEFAULT_CASES } from "../../reference/runReference.js";
import { holm } from "../../src/statistics/holm.js";
import { dataRoot } from "../project/copyData.js";

type Row = Record<string, string>;
interface Expected {
  readonly results: Readonly<
    Record<
      string,
      { difference: number; se: number; p: number | null; 2023: { estimate: number }; 2024: { estimate: number } }
    >
  >;
}

const reference = join(DEFAULT_CASES, "07-waves-poststratified");
/** Option of the item by column of the reference's samples. */
const options = {
  svc_1: "doctor",
  svc_2: "housing",
  svc_3: "transport",
  svc_4: "diary",
  svc_none: "none",
  svc_none2: "nobody"
};
const bands = ["18-24", "25-34", "35-44", "45-54", "55-64", "65+"];
const both = (text: string) => ({ ru: text, en: text });
const sexes: Row = { Мужской: "male", Женский: "female" };

/** Adds a wave of the reference as a study: extract, codebook, and the population it is weighted to. */
async function addWave(data: string, year: string): Promise<void> {
  const read = async (name: string): Promise<Row[]> =>
    parse<Row>(await readFile(join(reference, `${name}_${year}.csv`), "utf8"), { columns: true });
  const respondents = await read("sample");
  const header = ["sex", "age", ...Object.keys(options)];
  // Who did not know what to answer has that code in every column.
  const lines = respondents.map((row) =>
    header.map((name) => (name in options && row["svc_dk"] === "1" ? "99" : row[name])).join(",")
  );
  await writeFile(join(data, "extracts", `wave-${year}.csv`), [header.join(","), ...lines, ""].join("\n"));
  const population = await read("population");
  await writeFile(
    join(data, "margins", `wave_${year}.yaml`),
    stringify({
      domains: ["sex", "age"],
      date: `${year}-01-01`,
      source: both("reference"),
      use: "persons",
      cells: population.map(({ sex, age, population: people }) => ({
        categories: [sexes[sex!], age],
        population: Number(people)
      }))
    })
  );
  await writeFile(
    join(data, "studies", `wave-${year}.yaml`),
    stringify({
      kind: "survey",
      title: both(`Wave ${year}`),
      series: "waves",
      synthetic: true,
      provenance: {
        owner: both("reference"),
        source: both("reference"),
        date: `${year}-12-31`,
        citation: both("reference")
      },
      universe: both("adults"),
      fieldwork: { from: `${year}-11-01`, to: `${year}-11-30` },
      mode: both("none"),
      extract: { path: `wave-${year}.csv`, encoding: "utf-8", delimiter: ",", rows: respondents.length },
      columns: [
        { role: "domain", column: "sex", domain: "sex", codes: sexes },
        {
          role: "domain",
          column: "age",
          domain: "age",
          ages: "bands",
          codes: Object.fromEntries(bands.map((band) => [band, band]))
        },
        {
          role: "item",
          layout: "columns",
          item: "services",
          columns: options,
          ticked: ["1"],
          not_ticked: ["0"],
          missing: { 99: "dont_know" }
        }
      ],
      weighting: { margins: [{ margin: `wave_${year}`, by: ["sex", "age"] }], age_bands: bands }
    })
  );
}

test("the change between two waves of constructed editions is R's: difference, standard error, p and Holm's p", async (context) => {
  context.skip(!existsSync(reference), "the reference cases are not beside the checkout");
  const folder = await mkdtemp(join(tmpdir(), "waves-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const data = join(folder, "data");
  await cp(dataRoot, data, { recursive: true });
  for (const left of ["corrections", "truth", "releases", "manifest.json"])
    await rm(join(data, left), { recursive: true, force: true });
  for (const file of await readdir(join(data, "studies"))) await rm(join(data, "studies", file));
  const asked = Object.values(options).map(
    (id) => `{id: ${id}, label: {ru: ${id}, en: ${id}}${id === "none" ? ", exclusive: true" : ""}}`
  );
  const bank = join(data, "items.yaml");
  await writeFile(
    bank,
    (await readFile(bank, "utf8")).replace(
      /^items:$/m,
      `items:\n  - id: services\n    type: multiple\n    label: {ru: services, en: services}\n` +
        `    wording: {ru: services, en: services}\n    universe: {ru: all, en: all}\n    options: [${asked.join(", ")}]\n`
    )
  );

  const tables = join(folder, "tables");
  await addWave(data, "2023");
  await buildTables(await readProject(data), tables, ".");
  await cp(join(tables, "parts"), join(folder, "before"), { recursive: true });
  await addWave(data, "2024");
  await buildTables(await readProject(data), tables, ".");
  const { added, changed, waves } = await compareEditions(
    await partsSnapshot(join(folder, "before"), tables),
    await partsSnapshot(join(tables, "parts"), tables)
  );
  expect({ added, changed }).toEqual({ added: ["wave-2024"], changed: [] });

  const { results } = JSON.parse(await readFile(join(reference, "expected.json"), "utf8")) as Expected;
  const expected = Object.entries(options).map(([column, option]) => ({
    option,
    ...results[column === "svc_none2" ? "nobody" : column]!
  }));
  const found = new Map(
    waves.filter(({ age, measure }) => age === "all" && measure === "share").map((change) => [change.option, change])
  );
  const shown = expected.filter(({ option, p }) => p !== null && found.has(option));
  expect(shown.length).toBeGreaterThanOrEqual(3);
  // Only shown figures are a family, one more among them: the share that chose anything, the reverse of `none`.
  const reverse = found.has("any") ? [expected.find(({ option }) => option === "none")!.p!] : [];
  const adjusted = holm([...shown.map(({ p }) => p!), ...reverse]);
  // Published figures have nine significant digits: a difference of two is right to 1e-9, a p value to a millionth of
  // itself.
  const near = (value: number): unknown => expect.closeTo(value, Math.ceil(6 - Math.log10(Math.abs(value)))) as unknown;
  expect(
    shown.map(({ option }) => {
      const { difference, standardError, p, pAdjusted } = found.get(option)!;
      return { option, difference, standardError, p, pAdjusted };
    })
  ).toEqual(
    shown.map(({ option, difference, se, p }, index) => ({
      option,
      difference: expect.closeTo(difference, 8) as number,
      standardError: near(se),
      p: near(p!),
      pAdjusted: near(adjusted[index]!)
    }))
  );
});
