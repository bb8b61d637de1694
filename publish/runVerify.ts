import { rm } from "node:fs/promises";
import { join } from "node:path";
import { commandLine } from "../loaders/project/commandLine.js";
import { compareSite } from "./compareSite.js";
import { fetchSite } from "./fetchSite.js";
import { projectPaths } from "./paths.js";
import { rebuildFrom } from "./rebuildFrom.js";
import { tellProgress } from "./tellProgress.js";

const {
  positionals: [place],
  values
} = commandLine({
  usage: "npm run verify [-- URL|FOLDER] [--no-rebuild]",
  options: { "no-rebuild": { type: "boolean", default: false } },
  positionals: 1
});
const paths = projectPaths();
try {
  const { manifest, files } = await fetchSite(place ?? paths.dist);
  const mismatches = compareSite(manifest, files).map(({ file, problem }) => `${file}: ${problem}`);
  console.log(
    [`edition ${manifest.edition}: ${Object.keys(manifest.files).length} files in the manifest`, ...mismatches].join(
      "\n"
    )
  );
  const rebuilt = values["no-rebuild"] ? [] : await rebuildFrom(paths, manifest, tellProgress(process.stderr));
  for (const line of rebuilt) console.log(line);
  const wrong = mismatches.length + rebuilt.length;
  const scope = values["no-rebuild"]
    ? "agrees with its manifest"
    : "agrees with its manifest, and rebuilding from these sources gives the same bytes";
  console.log(wrong === 0 ? `verified: ${place ?? "dist"} ${scope}` : `${wrong} differences`);
  process.exitCode = wrong === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? `${error.name}: ${error.message}` : error);
  process.exitCode = 2;
} finally {
  await rm(join(paths.build, "verify"), { recursive: true, force: true });
}
