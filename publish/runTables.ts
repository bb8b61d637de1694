import { join } from "node:path";
import { readProject } from "../loaders/project/readProject.js";
import { buildTables } from "../loaders/tables/buildTables.js";
import { holdLock } from "./holdLock.js";
import { projectPaths } from "./paths.js";
import { tellProgress } from "./tellProgress.js";

const paths = projectPaths();
const tell = tellProgress(process.stdout);
try {
  await holdLock(
    join(paths.build, "lock"),
    () => tell("waiting for a build to end"),
    async () => {
      const { tables, rebuilt } = await buildTables(await readProject(paths.data), paths.tables, paths.root, tell);
      console.log(`${tables.length} published tables in .build/tables; made anew: ${rebuilt.join(", ") || "none"}`);
    }
  );
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
