import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { readProject } from "../project/readProject.js";
import { synthesise } from "./synthesise.js";
import type { Wave } from "./wave.js";

/** A further synthetic poll, asked and laid out like one that has a codebook. */
export interface NewWave extends Wave {
  readonly like: string;
  readonly fieldwork: { from: string; to: string };
}

/** Adds codebook, extract and true shares of a synthetic poll to a data folder, for tests and benchmarks. */
export async function writeWave(dataRoot: string, { like, fieldwork, ...wave }: NewWave): Promise<void> {
  const codebook = parseDocument(await readFile(join(dataRoot, "studies", `${like}.yaml`), "utf8"));
  codebook.setIn(["title", "ru"], `Синтетический опрос ${wave.study}`);
  codebook.setIn(["title", "en"], `Synthetic poll ${wave.study}`);
  codebook.setIn(["fieldwork", "from"], fieldwork.from);
  codebook.setIn(["fieldwork", "to"], fieldwork.to);
  codebook.setIn(["provenance", "date"], fieldwork.to);
  codebook.setIn(["provenance", "citation", "ru"], `Синтетические данные проекта «Возраст», опрос ${wave.study}.`);
  codebook.setIn(["provenance", "citation", "en"], `Synthetic data of the Vozrast project, poll ${wave.study}.`);
  codebook.setIn(["extract", "path"], `${wave.study}.csv`);
  codebook.setIn(["extract", "rows"], String(wave.respondents));
  await writeFile(join(dataRoot, "studies", `${wave.study}.yaml`), codebook.toString({ lineWidth: 0 }));

  const { extract, truth } = synthesise(wave, await readProject(dataRoot));
  await mkdir(join(dataRoot, "truth"), { recursive: true });
  await writeFile(join(dataRoot, "extracts", `${wave.study}.csv`), extract);
  await writeFile(join(dataRoot, "truth", `${wave.study}.yaml`), truth);
}
