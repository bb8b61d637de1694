import { commandLine } from "../loaders/project/commandLine.js";
import { projectPaths } from "./paths.js";
import { siteStatus, statusInWords } from "./siteStatus.js";

/** Exit codes: 0 current, 1 stale, 2 it cannot be said. */
const { json } = commandLine({
  usage: "npm run status [-- --json]",
  options: { json: { type: "boolean", default: false } },
  positionals: 0
}).values;
try {
  const status = await siteStatus(projectPaths());
  console.log(json ? JSON.stringify(status, null, 1) : statusInWords(status).join("\n"));
  process.exitCode = status.current ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
}
