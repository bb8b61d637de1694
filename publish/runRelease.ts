import { parseArgs } from "node:util";
import { readProject } from "../loaders/project/readProject.js";
import { buildTables } from "../loaders/tables/buildTables.js";
import { projectPaths } from "./paths.js";
import { writeReleases } from "./writeReleases.js";

parseArgs({ options: {} });
const paths = projectPaths();
try {
  const project = await readProject(paths.data);
  const { parts } = await buildTables(project, paths.tables, paths.root);
  const written = await writeReleases(paths, parts);
  console.log(`data/releases: ${written.length === 0 ? "current" : `written: ${written.join(", ")}`}`);
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 1;
}
