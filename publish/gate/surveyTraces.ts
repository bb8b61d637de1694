import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { readExtract } from "../../loaders/read/readExtract.js";
import { hasExtract } from "./hasExtract.js";
import { rowTrace, wordTrace } from "./traces.js";

/**
 * The traces of every row of a survey's extract and of every pseudonym in it: what betrays them in another file,
 * without the rows themselves. None of an extract that is not here: nothing of it can have got into the site.
 *
 * @param extract SHA-256 of the extract; the traces are kept under it
 */
export async function surveyTraces(
  study: SurveyStudy,
  project: Project,
  extract: string,
  cache: string
): Promise<BigUint64Array> {
  const path = join(cache, `${study.study}-${extract.slice(0, 16)}`);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return new BigUint64Array(Uint8Array.from(kept).buffer);
  if (!hasExtract(project, study)) return new BigUint64Array();
  const { columns, cells, rows } = await readExtract(project.root, study.extract);
  const traces = new Set<bigint>();
  for (let row = 0; row < rows; row++) traces.add(rowTrace(cells.map((column) => column[row]!)));
  const pseudonyms = study.columns.flatMap((column) =>
    column.role === "pseudonym" ? [columns.indexOf(column.column)] : []
  );
  for (const column of pseudonyms)
    for (const cell of cells[column] ?? []) traces.add(wordTrace(cell) ?? rowTrace([cell]));
  const found = BigUint64Array.from(traces);
  await mkdir(cache, { recursive: true });
  await writeFile(path, new Uint8Array(found.buffer));
  return found;
}
