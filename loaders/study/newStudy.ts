import { copyFile, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import type { DelimitedFile } from "../project/extractFile.js";
import { readBank } from "../project/readProject.js";
import { delimitedRows } from "../read/delimitedRows.js";
import { readExtract } from "../read/readExtract.js";
import { scanBytes } from "../read/scanBytes.js";
import { copySample } from "./copySample.js";
import { detectExtract } from "./detectExtract.js";
import { draftIndicators } from "./draftIndicators.js";
import type { KnownItems } from "./draftSurvey.js";
import { draftSurvey } from "./draftSurvey.js";
import { draftUsage } from "./draftUsage.js";
import { extractDraft } from "./extractDraft.js";
import { guessKind } from "./guessKind.js";
import { latinLetters } from "./latinLetters.js";
import { profileColumns } from "./profileColumn.js";
import { withLabels } from "./readLabels.js";
import { renderCodebook } from "./renderCodebook.js";
import { takenItemIds } from "./takenItemIds.js";

/** A drafted study: its name and how many values are left to decide. */
export interface NewStudy {
  readonly study: string;
  readonly kind: "survey" | "usage" | "indicators";
  readonly codebook: string;
  readonly undecided: number;
}

/** A study of that name, or another extract of the same name, is there already. */
export class StudyExistsError extends Error {}

/** What is known of the file besides itself. */
export interface DraftOptions {
  /** Sheet of a workbook; null for the one with most cells. */
  readonly sheet: string | null;
  /** A metadata file with the labels of columns and codes; null where there is none. */
  readonly labels: string | null;
}

/**
 * Drafts the codebook of an unknown extract: copies the file, unedited, to `extracts/` of the data folder and writes
 * `studies/<name>.yaml`. Nothing is written where the file cannot be read, or a file is there already.
 */
export async function newStudy(path: string, dataRoot: string, options: DraftOptions): Promise<NewStudy> {
  const name = safeName(basename(path));
  const study =
    basename(name, extname(name))
      .toLowerCase()
      .replace(/[^a-z0-9_-]+/g, "-")
      .replace(/^[^a-z]+/, "") || "study";
  const codebook = join(dataRoot, "studies", `${study}.yaml`);
  const target = join(dataRoot, "extracts", name);
  if (await exists(codebook)) throw new StudyExistsError(`studies/${study}.yaml is there already`);
  if ((await exists(target)) && (await exists(path)) && !(await isSameFile(path, target)))
    throw new StudyExistsError(`extracts/${name} is there already`);
  const bank = { ...(await readBank(dataRoot)), taken: await takenItemIds(dataRoot) };
  const { kind, text } = await draft(path, name, bank, options);
  await mkdir(join(dataRoot, "extracts"), { recursive: true });
  await mkdir(join(dataRoot, "studies"), { recursive: true });
  if (!(await exists(target))) await copyFile(path, target);
  await writeFile(codebook, text);
  return { study, kind, codebook, undecided: text.split("!decide").length - 1 };
}

/**
 * Reads the file exactly as its codebook will declare it; of a large delimited one, the beginning, and counts its rows.
 */
async function draft(path: string, name: string, bank: KnownItems, { sheet, labels }: DraftOptions) {
  const folder = await mkdtemp(join(tmpdir(), "draft-"));
  try {
    await mkdir(join(folder, "extracts"));
    const isSample = await copySample(path, join(folder, "extracts", name)).catch(() => false);
    const { file, notes: guesses } = await detectExtract(join(folder, "extracts", name), name, sheet);
    const notes = [...guesses];
    const received = await readExtract(folder, file);
    const raw = labels === null ? received : await withLabels(received, labels);
    const profiles = profileColumns(raw);
    const kind = guessKind(raw, profiles);
    const whole = isSample && file.format === "csv" ? await countRows(path, name, file) : { file, rows: raw.rows };
    const extract = extractDraft(whole.file, whole.rows);
    if (isSample)
      notes.push(`drafted from the first ${raw.rows} of ${whole.rows} rows: what comes only in others is not in it`);
    const content =
      kind === "survey"
        ? draftSurvey(raw, profiles, extract, bank)
        : kind === "usage"
          ? draftUsage(raw, extract, name)
          : draftIndicators(raw, extract);
    return { kind, text: renderCodebook(kind, content, notes) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Reads the whole of a file whose beginning has been read, row by row. */
async function countRows(
  path: string,
  name: string,
  sample: DelimitedFile
): Promise<{ file: DelimitedFile; rows: number }> {
  const scan = await scanBytes(path);
  const file = { ...sample, bytes: scan.bytes, finalLineEnd: scan.end.at(-1) === 0x0a };
  const rows = await delimitedRows({ name: `data/extracts/${name}`, path, scan }, file, ({ columns }) => ({
    wanted: columns.map(() => false),
    visit: () => undefined
  }));
  return { file, rows };
}

/** Names of extracts are Latin letters, digits, points and dashes, beginning with a letter or digit. */
function safeName(name: string): string {
  const latin = latinLetters(name)
    .replace(/[^A-Za-z0-9._-]+/g, "-")
    .replace(/^[^A-Za-z0-9]+/, "");
  return latin.includes(".") ? latin : `extract.${latin}`;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  );
}

async function isSameFile(first: string, second: string): Promise<boolean> {
  const [a, b] = await Promise.all([scanBytes(first), scanBytes(second)]);
  return a.sha256 === b.sha256;
}
