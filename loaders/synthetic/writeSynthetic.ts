import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { commandLine } from "../project/commandLine.js";
import { readProject } from "../project/readProject.js";
import { furtherPolls } from "./furtherPolls.js";
import { synthesise } from "./synthesise.js";
import { waves } from "./wave.js";
import { writeWave } from "./writeWave.js";

/**
 * `npm run synthetic`: writes the extracts and the true shares of the two synthetic polls; with `--polls N` adds N
 * further polls, codebooks and all (`--respondents`, 12,500 each if not said).
 */
const root = fileURLToPath(new URL("../../data/", import.meta.url));
const { polls, respondents } = commandLine({
  usage: "npm run synthetic [-- --polls N [--respondents N]]",
  options: { polls: { type: "string" }, respondents: { type: "string", default: "12500" } },
  positionals: 0
}).values;
if (polls === undefined) await writeOwn();
else {
  await writeWave(root, ...furtherPolls(Number(polls), Number(respondents)));
  console.log(`data/: ${polls} further polls of ${respondents} respondents, not to be committed`);
}

async function writeOwn(): Promise<void> {
  const project = await readProject(root);
  for (const wave of waves) {
    const { extract, truth } = synthesise(wave, project);
    const files = [
      [`extracts/${wave.study}.csv`, extract],
      [`truth/${wave.study}.yaml`, truth]
    ] as const;
    for (const [path, content] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
      console.log(`data/${path}: ${Buffer.byteLength(content)} bytes`);
    }
  }
}
