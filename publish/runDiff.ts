import { join } from "node:path";
import { commandLine } from "../loaders/project/commandLine.js";
import { readProject } from "../loaders/project/readProject.js";
import { changesInWords, isSame } from "./changes/changesInWords.js";
import { compareEditions } from "./changes/compareEditions.js";
import { differencesByFew } from "./changes/differencesByFew.js";
import { differencesInWords } from "./changes/differencesInWords.js";
import { type Snapshot, partsSnapshot, siteSnapshot } from "./changes/snapshot.js";
import { projectPaths } from "./paths.js";

/** `npm run diff -- OLD NEW`: folders of built or published editions; by default the last release and `dist/`. */
const {
  positionals: [older, newer],
  values: { json }
} = commandLine({
  usage: "npm run diff [-- OLD NEW] [--json]",
  options: { json: { type: "boolean", default: false } },
  positionals: 2
});
const paths = projectPaths();

async function site(folder: string): Promise<Snapshot> {
  const snapshot = await siteSnapshot(folder, paths.tables);
  if (snapshot === null) throw new Error(`${folder} holds no edition: it has no manifest.json`);
  return snapshot;
}

try {
  const before =
    older === undefined ? await partsSnapshot(join(paths.data, "releases"), paths.tables) : await site(older);
  const after = await site(newer ?? paths.dist);
  const changes = await compareEditions(before, after);
  if (!json) console.log(isSame(changes) ? "no difference" : changesInWords(changes).join("\n"));
  const byFew = await differencesByFew(before, after, await readProject(paths.data));
  if (json) console.log(JSON.stringify({ ...changes, differencesByFew: byFew }, null, 1));
  else for (const line of differencesInWords(byFew)) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
