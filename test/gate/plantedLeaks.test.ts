import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { type TableList, tableList } from "../../loaders/tables/tableList.js";
import { copyParquet, quote } from "../../loaders/write/writeTable.js";
import { attackSite } from "../../publish/attack/attackSite.js";
import { keptPath } from "../../loaders/states/keptFile.js";
import { keptWorlds, readWorlds } from "../../loaders/states/keptWorlds.js";
import { attackSurvey } from "../../publish/attack/attackSurvey.js";
import { attackUsage } from "../../publish/attack/attackUsage.js";
import { readEvidence } from "../../publish/attack/readEvidence.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { usedRespondents } from "../../publish/attack/usedRespondents.js";
import { checkSite } from "../../publish/gate/checkSite.js";
import type { Leak } from "../../publish/gate/leak.js";
import { disclosureLeak } from "../../publish/gate/guardSite.js";
import { MANIFEST, readManifest, siteManifest } from "../../publish/siteManifest.js";
import { columnsAndMetadata } from "./leaks/columnsAndMetadata.js";
import { downloads } from "./leaks/downloads.js";
import { earlierBuilds } from "./leaks/earlierBuilds.js";
import { extractTraces } from "./leaks/extractTraces.js";
import { linkedFigures } from "./leaks/linkedFigures.js";
import { pages } from "./leaks/pages.js";
import { pictures } from "./leaks/pictures.js";
import { scripts } from "./leaks/scripts.js";
import { smallGroups } from "./leaks/smallGroups.js";
import { usageCounts } from "./leaks/usageCounts.js";
import type { Leaky, PlantedLeak } from "./leaks/plantedLeak.js";
import { type SmallSite, poll, smallSite } from "./smallSite.js";

const leaks: readonly PlantedLeak[] = [
  ...smallGroups,
  ...columnsAndMetadata,
  ...usageCounts,
  ...earlierBuilds,
  ...extractTraces,
  ...pages,
  ...pictures,
  ...scripts,
  ...linkedFigures,
  ...downloads
];

let small: SmallSite;

beforeAll(async () => {
  small = await smallSite();
}, 180_000);
afterAll(() => rm(small.folder, { recursive: true, force: true }));

/** What gate and attack say of a site, a line a leak. */
async function messages(site: string, list: TableList, items: readonly string[]): Promise<string[]> {
  const {
    project,
    built: { parts },
    root,
    folder
  } = small;
  const found = await checkSite(site, project, { list, parts, root, cache: join(folder, "traces") });
  if (items.length === 0) return found.map(lineOf);
  const highs = await highsSolver();
  const evidence = await readEvidence(site, new Map([[poll, [`${poll}-again`]]]));
  const study = project.studies.find((one): one is SurveyStudy => one.study === poll)!;
  const { tables, representation } = evidence.surveys.get(poll)!;
  const own = <Row extends { item: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ item }) => items.includes(item));
  const { disclosures } = attackSurvey(
    highs,
    study,
    {
      domains: evidence.domains,
      representation,
      respondents: await respondents(study),
      worlds: await readWorlds(keptPath(keptWorlds, join(folder, "tables"), poll, parts.get(poll)!.inputs)),
      tables: {
        ...tables,
        cells: own(tables.cells),
        elsewhere: own(tables.elsewhere),
        differences: own(tables.differences)
      }
    },
    project.policy
  );
  const usage = attackUsage(highs, evidence.usage, project.policy);
  return [...found, ...[...disclosures, ...usage.disclosures].map(disclosureLeak)].map(lineOf);
}

const lineOf = ({ file, rule, found }: Leak): string => `${file}: ${rule}: ${found}`;

let read: ReturnType<typeof usedRespondents> | undefined;
const respondents = (study: SurveyStudy): ReturnType<typeof usedRespondents> =>
  (read ??= usedRespondents(study, small.project));

/** How many of a sex and of 65 and over answered the question of awareness. */
async function answered(sex: string): Promise<number> {
  const { rows, domains, answers } = await respondents(
    small.project.studies.find(({ study }) => study === poll) as SurveyStudy
  );
  const of = (domain: string, row: number): string =>
    domains.get(domain)!.categories[domains.get(domain)!.codes[row]!] ?? "";
  const { codes } = answers.find(({ item }) => item.id === "awareness")!;
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => codes[row]! >= 0 && of("sex", row) === sex && Number.parseInt(of("age", row) || "0", 10) >= 65
  ).length;
}

async function plant(
  { plant: put, isStale, lists = [] }: PlantedLeak,
  name: string
): Promise<{ site: string; list: TableList }> {
  const site = join(small.folder, name);
  await cp(small.site, site, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const rewrite: Leaky["rewrite"] = async (table, sql, metadata) => {
    const path = join(site, "data", `${table}.parquet`);
    if (table in small.list)
      await connection.run(`CREATE OR REPLACE TEMP TABLE it AS SELECT * FROM read_parquet(${quote(path)})`);
    await copyParquet(connection, sql, path, metadata ?? { made_with: "vozrast" });
  };
  await put({
    site,
    small,
    extract: join(small.project.root, `extracts/${poll}.csv`),
    answered,
    rewrite,
    put: async (file, text) => {
      await mkdir(dirname(join(site, file)), { recursive: true });
      await writeFile(join(site, file), text);
    },
    edit: async (file, from, to) => {
      const text = await readFile(join(site, file), "utf8");
      const edited = text.replace(from, to);
      expect(edited, `${file} has no ${from}`).not.toBe(text);
      await writeFile(join(site, file), edited);
    },
    set: async (table, where, columns) => {
      const path = join(site, "data", `${table}.parquet`);
      const rows = await connection.runAndReadAll(`SELECT count(*) FROM read_parquet(${quote(path)}) WHERE ${where}`);
      expect(Number(rows.getRows()[0]![0]), `${table} has no row where ${where}`).toBeGreaterThan(0);
      return rewrite(
        table,
        `SELECT * REPLACE (${Object.entries(columns)
          .map(([column, value]) => `CASE WHEN ${where} THEN ${value} ELSE ${column} END AS ${column}`)
          .join(", ")}) FROM it`
      );
    }
  });
  connection.closeSync();
  instance.closeSync();
  if (isStale) return { site, list: small.list };
  // What comes out of a build is in its manifest and its list of tables, leak and all.
  const list = await tableList(
    [...Object.keys(small.list), ...lists].map((table) => ({
      name: table,
      path: join(site, "data", `${table}.parquet`)
    }))
  );
  await writeFile(join(site, "data/tables.json"), JSON.stringify(list));
  await writeFile(join(site, MANIFEST), JSON.stringify(await siteManifest(site, (await readManifest(small.site))!)));
  return { site, list };
}

test("the site without a leak passes", async () => {
  expect(
    await messages(small.site, small.list, ["awareness", "trust", "use_mini_app", "rating_gosuslugi_spb"])
  ).toEqual([]);
});

test("forty leaks and more of ten kinds and more", () => {
  expect(leaks.length).toBeGreaterThanOrEqual(40);
  expect(new Set(leaks.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(leaks.map(({ leak }) => leak)).size).toBe(leaks.length);
});

test.each(leaks.map((leak, at) => [leak.leak, leak, at] as const))("%s", async (_, leak, at) => {
  const { site, list } = await plant(leak, `leak-${at}`);
  const found = await messages(site, list, leak.items ?? []);
  await rm(site, { recursive: true });
  const named = found.filter(
    (line) => line.includes(`: ${leak.rule}: `) && leak.file.test(line) && leak.found.test(line)
  );
  expect(named, found.join("\n")).not.toEqual([]);
});

test("rows of the same respondents, released beside, tell every figure that is hidden", async () => {
  const {
    project,
    site,
    built: { parts },
    root,
    folder
  } = small;
  const studies = project.studies
    .filter(({ study }) => study.startsWith(poll))
    .map((study) => (study.study === poll ? study : { ...study, release: "microdata" }) as SurveyStudy);
  const caches = { attacks: join(folder, "attacks"), tables: join(folder, "tables"), traces: join(folder, "traces") };
  const results = await attackSite(site, { ...project, studies }, parts, caches, root, () => undefined);
  expect(results.flatMap(({ disclosures }) => disclosures.map(disclosureLeak)).map(lineOf)).toEqual([
    `data/studies/${poll}.parquet: attack: every hidden figure is told by the rows of the same respondents in ${poll}-again`
  ]);
});
