import { cp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, stringify } from "yaml";
import { anonymise } from "../../loaders/anonymise/anonymise.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { readProject } from "../../loaders/project/readProject.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { buildTables } from "../../loaders/tables/buildTables.js";
import { weigh } from "../../loaders/weigh/weigh.js";
import { exportCorrection } from "./exportCorrection.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Questions of the poll whose changes R makes too. */
export const items = { multiple: "awareness", rating: "rating_pos" };

/** Name of the poll in both editions. */
export const poll = "poll";

/**
 * Makes two editions of a synthetic poll, as received and corrected, in folders `before` and `after` of `folder`, with
 * tables and states in `tables`; and in `r` what R needs to make the changes by itself.
 *
 *     npx tsx reference/changes/makeEditions.ts DIR && Rscript reference/changes/corrected.R DIR/r
 *     reference/changes/corrected.csv
 */
export async function makeEditions(folder: string): Promise<void> {
  const data = join(folder, "data");
  await cp(join(root, "data"), data, { recursive: true });
  await writeWave(data, {
    study: poll,
    seed: "corrected",
    respondents: 4000,
    selection: "ekp",
    like: "ekp-2024-05",
    fieldwork: { from: "2024-11-04", to: "2024-11-17" }
  });
  await keepFewItems(join(data, "studies", `${poll}.yaml`));
  for (const file of await readdir(join(data, "studies")))
    if (file !== `${poll}.yaml`) await rm(join(data, "studies", file));
  for (const left of ["corrections", "truth", "releases", "manifest.json"])
    await rm(join(data, left), { recursive: true, force: true });
  await makeEdition(folder, "before");
  const extract = join(data, "extracts", `${poll}.csv`);
  await writeFile(extract, corrected(await readFile(extract, "utf8")));
  await makeEdition(folder, "after");
}

async function makeEdition(folder: string, name: string): Promise<void> {
  const project = await readProject(join(folder, "data"));
  const tables = join(folder, "tables");
  await buildTables(project, tables, root);
  await cp(join(tables, "parts"), join(folder, name), { recursive: true });
  const study = project.studies[0] as SurveyStudy;
  const raw = await readExtract(project.root, study.extract);
  const weighted = weigh(anonymise(harmoniseSurvey(raw, study, project), project), study, project, {
    ...project.policy,
    ...study.policy
  });
  const pseudonyms = Array.from(weighted.rows, (row) => raw.cells[0]![row]!);
  await exportCorrection(join(folder, "r"), name, { weighted, pseudonyms }, items, study.weighting.trim!);
}

/** Drops the columns of the other questions, for speed. */
async function keepFewItems(codebook: string): Promise<void> {
  const kept = [...Object.values(items), "use_pos"];
  const book = parse(await readFile(codebook, "utf8")) as {
    columns: { role: string; item?: string; column?: string; columns?: object }[];
  };
  const columns = book.columns.flatMap((column) => {
    if (column.role !== "item" || kept.includes(column.item!)) return [column];
    return (column.columns === undefined ? [column.column!] : Object.keys(column.columns)).map((name) => ({
      role: "drop",
      column: name,
      reason: "Not needed here."
    }));
  });
  await writeFile(codebook, stringify({ ...book, columns }, { aliasDuplicateObjects: false }));
}

/**
 * A corrected extract: a tick of the first platform turned round in every 9th row that ticks or could tick it, every
 * 25th sex other, every 31st rating one better, two others in the place of the last two respondents.
 */
function corrected(extract: string): string {
  const [header, ...rows] = extract.trimEnd().split(/\r?\n/);
  const columns = header!.split(",");
  const [tick, other, none, sex, rating] = ["q1_1", "q1_2", "q1_11", "gender", "q3_1"].map((name) =>
    columns.indexOf(name)
  );
  const others = rows.slice(0, 2).map((text, index) => [`other${index + 1}`, ...text.split(",").slice(1)].join(","));
  const turned = [...rows.slice(0, -2), ...others].map((text, row) => {
    const cells = text.split(",");
    if (row % 9 === 0 && cells[none!] === "0" && cells[other!] === "1") cells[tick!] = cells[tick!] === "1" ? "0" : "1";
    if (row % 25 === 0) cells[sex!] = cells[sex!] === "1" ? "2" : "1";
    if (row % 31 === 0 && /^[1-4]$/.test(cells[rating!]!)) cells[rating!] = String(Number(cells[rating!]) + 1);
    return cells.join(",");
  });
  return [header, ...turned, ""].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeEditions(process.argv[2]!);
