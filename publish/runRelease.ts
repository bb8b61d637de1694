import { existsSync } from "node:fs";
import { join } from "node:path";
import { commandLine } from "../loaders/project/commandLine.js";
import { readProject } from "../loaders/project/readProject.js";
import { buildTables } from "../loaders/tables/buildTables.js";
import { writeWhole } from "../loaders/tables/writeWhole.js";
import { changesInWords, isSame } from "./changes/changesInWords.js";
import { compareEditions } from "./changes/compareEditions.js";
import { differencesByFew } from "./changes/differencesByFew.js";
import { differencesInWords } from "./changes/differencesInWords.js";
import { editionRecord } from "./changes/editionRecord.js";
import { partsSnapshot } from "./changes/snapshot.js";
import { holdLock } from "./holdLock.js";
import { projectPaths } from "./paths.js";
import { tellProgress } from "./tellProgress.js";
import { writeReleases } from "./writeReleases.js";

/**
 * `npm run release -- --reason "…"`: keeps the published tables of now and records what they bring; `--reason-ru` for
 * readers of Russian.
 */
const {
  date = new Date().toISOString().slice(0, 10),
  reason,
  "reason-ru": reasonRu = reason
} = commandLine({
  usage: 'npm run release -- --reason "…" [--reason-ru "…"] [--date YYYY-MM-DD]',
  options: { date: { type: "string" }, reason: { type: "string" }, "reason-ru": { type: "string" } },
  positionals: 0
}).values;
const paths = projectPaths();
const tell = tellProgress(process.stdout);
try {
  await holdLock(
    join(paths.build, "lock"),
    () => tell("waiting for a build to end"),
    async () => {
      const project = await readProject(paths.data);
      const { parts } = await buildTables(project, paths.tables, paths.root, tell);
      const before = await partsSnapshot(join(paths.data, "releases"), paths.tables);
      const after = await partsSnapshot(join(paths.tables, "parts"), paths.tables);
      const changes = await compareEditions(before, after);
      // For whoever publishes; the record of an edition is published and must not hold it.
      const told = [...changesInWords(changes), ...differencesInWords(await differencesByFew(before, after, project))];
      const record = join(paths.data, "editions", `${date}.json`);
      if (!isSame(changes)) {
        if (reason === undefined)
          throw new Error(`say what this edition is for with --reason "…":\n${told.join("\n")}`);
        if (existsSync(record)) throw new Error(`an edition of ${date} is recorded already: give another --date`);
        await writeWhole(
          record,
          `${JSON.stringify(editionRecord(changes, date, { ru: reasonRu!, en: reason }), null, 1)}\n`
        );
      }
      for (const line of told) console.log(line);
      const written = await writeReleases(paths, project, parts);
      console.log(written.length === 0 ? "data/releases is current" : `data/releases: ${written.join(", ")}`);
    }
  );
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
