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

/** Adds codebooks, extracts and true shares of synthetic polls to a data folder. */
export async function writeWave(dataRoot: string, ...added: readonly NewWave[]): Promise<void> {
  for (const wave of added) await writeCodebook(dataRoot, wave);
  const project = await readProject(dataRoot);
  await mkdir(join(dataRoot, "truth"), { recursive: true });
  for (const { study, seed, respondents, selection } of added) {
    const { extract, truth } = synthesise({ study, seed, respondents, selection }, project);
    await writeFile(join(dataRoot, "extracts", `${study}.csv`), extract);
    await writeFile(join(dataRoot, "truth", `${study}.yaml`), truth);
  }
}

async function writeCodebook(dataRoot: string, { study, like, fieldwork, respondents }: NewWave): Promise<void> {
  const codebook = parseDocument(await readFile(join(dataRoot, "studies", `${like}.yaml`), "utf8"));
  codebook.setIn(["title", "ru"], `Синтетический опрос ${study}`);
  codebook.setIn(["title", "en"], `Synthetic poll ${study}`);
  codebook.setIn(["fieldwork", "from"], fieldwork.from);
  codebook.setIn(["fieldwork", "to"], fieldwork.to);
  codebook.setIn(["provenance", "date"], fieldwork.to);
  codebook.setIn(["provenance", "citation", "ru"], `Синтетические данные проекта «Возраст», опрос ${study}.`);
  codebook.setIn(["provenance", "citation", "en"], `Synthetic data of the Vozrast project, poll ${study}.`);
  codebook.setIn(["extract", "path"], `${study}.csv`);
  codebook.setIn(["extract", "rows"], String(respondents));
  await writeFile(join(dataRoot, "studies", `${study}.yaml`), codebook.toString({ lineWidth: 0 }));
}
