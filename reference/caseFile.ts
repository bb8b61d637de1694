import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { onlyKnown, oneOf } from "./closedSet.js";

/** A cell of a table is text; empty text is a missing value. */
export type Row = Record<string, string>;

export interface Column {
  type: "number" | "category" | "text";
  levels?: readonly string[];
}

export interface Condition {
  column: string;
  in?: readonly (string | number)[];
  notIn?: readonly (string | number)[];
}

export interface CaseDesign {
  type: "weighted" | "poststratified" | "raked" | "sampling";
  baseWeight: { constant?: number; column?: string };
  dropIfMissing?: readonly string[];
  separateBy?: string;
  poststrata?: { file: string; by: readonly string[]; emptyCells: "error" | "drop" };
  marginsFile?: string;
  margins?: readonly (readonly string[])[];
  trim?: { upper: number; strict: true; cycles: number };
  strata?: string;
  cluster?: string;
  populationSize?: string;
}

/** One figure or group of figures to compute; `op` says what, the other options depend on it. */
export type Task = { key: string; op: string } & Record<string, unknown>;

export interface Family {
  key: string;
  of: readonly string[];
  alpha: number;
}

export interface CaseFile {
  tolerance: number;
  files: Record<string, string>;
  columns: Record<string, Column>;
  design?: CaseDesign;
  waves?: Record<string, { sample: string; design: CaseDesign }>;
  level: number;
  tasks: readonly Task[];
  families: readonly Family[];
  table: (file: string) => Row[];
}

const CASE_OPTIONS = [
  "id",
  "kind",
  "title",
  "purpose",
  "tolerance",
  "files",
  "columns",
  "design",
  "waves",
  "level",
  "tasks",
  "families",
  "published"
];
const DESIGN_TYPES = ["weighted", "poststratified", "raked", "sampling"] as const;
const SAMPLING_OPTIONS = ["strata", "cluster", "populationSize"];
const DESIGN_OPTIONS: Record<CaseDesign["type"], readonly string[]> = {
  weighted: [],
  poststratified: ["poststrata"],
  raked: ["marginsFile", "margins", "trim"],
  sampling: []
};

/** Reads `case.json` of a folder and checks everything but the tasks against the closed format. */
export function readCase(folder: string): CaseFile {
  const given = JSON.parse(readFileSync(join(folder, "case.json"), "utf8")) as Record<string, unknown> & CaseFile;
  onlyKnown(given, CASE_OPTIONS, "case");
  for (const [name, column] of Object.entries(given.columns)) {
    onlyKnown(column, ["type", "about", "levels", "codes"], `column ${name}`);
    oneOf(column.type, ["number", "category", "text"], `type of column ${name}`);
  }
  if (given.design) checkDesign(given.design, "design");
  for (const [name, wave] of Object.entries(given.waves ?? {})) {
    onlyKnown(wave, ["sample", "design"], `wave ${name}`);
    checkDesign(wave.design, `design of wave ${name}`);
  }
  for (const family of given.families ?? []) onlyKnown(family, ["key", "of", "alpha"], "family");
  return {
    ...given,
    tolerance: given.tolerance ?? 1e-7,
    level: given.level ?? 0.95,
    families: given.families ?? [],
    table: (file) => parse<Row>(readFileSync(join(folder, file)), { columns: true, bom: true })
  };
}

function checkDesign(design: CaseDesign, place: string): void {
  const type = oneOf(design.type, DESIGN_TYPES, `type of ${place}`);
  const common = ["type", "baseWeight", "dropIfMissing", "separateBy"];
  onlyKnown(design, [...common, ...SAMPLING_OPTIONS, ...DESIGN_OPTIONS[type]], `${place} of type ${type}`);
  onlyKnown(design.baseWeight, ["constant", "column"], `baseWeight of ${place}`);
  if (design.poststrata) {
    onlyKnown(design.poststrata, ["file", "by", "emptyCells"], `poststrata of ${place}`);
    oneOf(design.poststrata.emptyCells, ["error", "drop"], `emptyCells of ${place}`);
  }
  if (design.trim) {
    onlyKnown(design.trim, ["upper", "strict", "cycles"], `trim of ${place}`);
    if (!design.trim.strict) throw new Error(`trim of ${place}: unknown strict ${String(design.trim.strict)}`);
  }
}
