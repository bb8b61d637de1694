import { readProject } from "../loaders/project/readProject.js";
import { buildTables } from "../loaders/tables/buildTables.js";
import { projectPaths } from "./paths.js";

const paths = projectPaths();
const project = await readProject(paths.data);
const { tables, rebuilt } = await buildTables(project, paths.tables, paths.root);
console.log(`${tables.length} published tables in .build/tables; made anew: ${rebuilt.join(", ") || "none"}`);
