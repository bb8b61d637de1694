import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readProject } from "../project/readProject.js";
import { synthesise } from "./synthesise.js";
import { waves } from "./wave.js";

/** `npm run synthetic`: writes the extracts and the true shares of the two synthetic polls. */
const root = fileURLToPath(new URL("../../data/", import.meta.url));
const project = await readProject(root);
for (const wave of waves) {
  const { extract, truth } = synthesise(wave, project);
  const files = [[`extracts/${wave.study}.csv`, extract], [`truth/${wave.study}.yaml`, truth]] as const;
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
    console.log(`data/${path}: ${Buffer.byteLength(content)} bytes`);
  }
}
