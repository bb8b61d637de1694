import { join } from "node:path";
import { commandLine } from "../loaders/project/commandLine.js";
import { changesInWords, isSame } from "./changes/changesInWords.js";
import { compareEditions } from "./changes/compareEditions.js";
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
  const changes = await compareEditions(before, await site(newer ?? paths.dist));
  console.log(
    json ? JSON.stringify(changes, null, 1) : isSame(changes) ? "no difference" : changesInWords(changes).join("\n")
  );
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
