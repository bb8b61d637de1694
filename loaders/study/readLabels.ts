import { readFile } from "node:fs/promises";
import type { Dictionary, RawExtract, Variable } from "../read/rawExtract.js";
import { ExtractError } from "../read/extractError.js";

/** A text, or one by language. */
type LabelText = string | Readonly<Record<string, string>>;
interface LabelledValue {
  readonly value: string | number;
  readonly text: LabelText;
}
interface LabelledColumn {
  readonly text?: LabelText;
  readonly values?: readonly LabelledValue[] | string;
}

/** Metadata as Quantipy writes them: labels of columns and values, lists of values shared by reference. */
interface LabelsFile {
  readonly columns: Readonly<Record<string, LabelledColumn>>;
  readonly lib?: { readonly values?: Readonly<Record<string, unknown>> };
}

/**
 * Adds the labels of a metadata file (JSON of Quantipy: `columns.<name>.text` and `.values`) to an extract that has
 * none.
 *
 * Throws an ExtractError where the file is no such metadata.
 */
export async function withLabels(raw: RawExtract, path: string): Promise<RawExtract> {
  const meta = await readMeta(path);
  const variables = raw.columns.map((column, index): Variable => {
    const own = meta.columns[column];
    const values = valuesOf(own, meta);
    const cells = new Set(raw.cells[index]!.flatMap((cell) => cell.split(/[;,|]/).map((part) => part.trim())));
    const known = [...cells].filter((cell) => cell !== "" && values.has(String(Number(cell))));
    const isSet = raw.cells[index]!.some((cell) => cell.trim().endsWith(";"));
    return {
      label: own?.text === undefined ? null : inWords(own.text),
      type: "text",
      measure: null,
      valueLabels: new Map(
        isSet ? [...values] : [...known.map((cell) => [cell, values.get(String(Number(cell)))!] as const)]
      ),
      missing: { values: [], range: null }
    };
  });
  const dictionary: Dictionary = { variables, sets: [] };
  return { ...raw, dictionary };
}

async function readMeta(path: string): Promise<LabelsFile> {
  try {
    const meta = JSON.parse(await readFile(path, "utf8")) as Partial<LabelsFile>;
    if (typeof meta.columns === "object") return meta as LabelsFile;
  } catch {
    // Said below, without the parser's quotation of the file.
  }
  throw new ExtractError(path, "malformed", null, {
    ru: "меток нет: ожидается JSON с `columns`",
    en: "no labels: JSON with `columns` is expected"
  });
}

/** Labels by number, as `1` stands for cells `1` and `1.0`. */
function valuesOf(column: LabelledColumn | undefined, { lib }: LabelsFile): Map<string, string> {
  const values = typeof column?.values === "string" ? lib?.values?.[column.values.split("@").at(-1)!] : column?.values;
  if (!Array.isArray(values)) return new Map();
  return new Map((values as LabelledValue[]).map(({ value, text }) => [String(Number(value)), inWords(text)]));
}

function inWords(text: LabelText): string {
  return (typeof text === "string" ? text : (Object.values(text)[0] ?? "")).replace(/<[^>]*>/g, " ").trim();
}
