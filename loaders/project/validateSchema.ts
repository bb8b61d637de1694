import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { DataValidationCxt, ErrorObject, FuncKeywordDefinition } from "ajv/dist/types/index.js";
import { didYouMean, nearest } from "./nearest.js";
import type { Problem } from "./problem.js";
import { formatProblem } from "./problem.js";
import type { Path, YamlFile } from "./yamlFile.js";

export const schemaNames = [
  "text",
  "unit",
  "provenance",
  "extract",
  "items",
  "domains",
  "disclosure",
  "margin",
  "survey",
  "usage",
  "indicators",
  "truth",
  "rules",
  "corrections",
  "validation"
] as const;
export type SchemaName = (typeof schemaNames)[number];

const schemas = new URL("../../data/schemas/", import.meta.url);
/** A text that is given once is the same in both languages. */
const bilingual: FuncKeywordDefinition = {
  keyword: "bilingual",
  schemaType: "boolean",
  modifying: true,
  errors: false,
  validate: (_: boolean, text: unknown, __?: unknown, at?: DataValidationCxt) => {
    if (typeof text === "string" && at) at.parentData[at.parentDataProperty] = { ru: text, en: text };
    return true;
  }
};
/** What a text must be, in words, where a pattern says it for the machine. */
const expects: FuncKeywordDefinition = { keyword: "expects", schemaType: "string", validate: () => true };
const ajv = new Ajv({
  keywords: [bilingual, expects],
  allErrors: true,
  verbose: true,
  useDefaults: true,
  coerceTypes: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  schemas: schemaNames.map((name) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), "utf8")))
});

/**
 * Checks a YAML file against its JSON Schema, filling in defaults and turning texts into numbers and booleans in place.
 * Returns whether it conforms and leaves nothing to decide; what does not conform goes to `problems`.
 */
export function validateSchema(yaml: YamlFile, schema: SchemaName, problems: Problem[]): boolean {
  const validate = ajv.getSchema(`${schema}.schema.json`)!;
  const conforms = validate(yaml.content);
  const errors = validate.errors ?? [];
  for (const error of errors) {
    if (error.keyword === "if" || isUndecided(yaml, pathOf(error)) || isMistyped(error, errors)) continue;
    const problem = describe(yaml, error);
    // A schema may say the same of a value twice: in general, and for its kind.
    if (!problems.some((other) => formatProblem(other) === formatProblem(problem))) problems.push(problem);
  }
  return conforms && yaml.undecided.length === 0;
}

/** Whether a value is left to decide, or lies within one that is. */
function isUndecided(yaml: YamlFile, path: Path): boolean {
  return yaml.undecided.some((open) => open.every((key, index) => String(path[index]) === String(key)));
}

/** Whether a key that is missing stands there with a slip, which is told. */
function isMistyped({ keyword, instancePath, params }: ErrorObject, errors: readonly ErrorObject[]): boolean {
  return (
    keyword === "required" &&
    errors.some(
      (other) =>
        other.keyword === "additionalProperties" &&
        other.instancePath === instancePath &&
        nearest(String(other.params["additionalProperty"]), knownKeys(other)) === params["missingProperty"]
    )
  );
}

function knownKeys({ parentSchema }: ErrorObject): string[] {
  return Object.keys((parentSchema?.["properties"] ?? {}) as object);
}

function pathOf(error: ErrorObject): Path {
  return error.instancePath
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Signs and spaces in quotes. */
function shown(value: string): string {
  return /^[\w.+-]+$/.test(value) ? value : JSON.stringify(value);
}

function describe(yaml: YamlFile, error: ErrorObject): Problem {
  const path = pathOf(error);
  const found = typeof error.data === "object" ? "" : `, found "${String(error.data)}"`;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const known = knownKeys(error);
      return yaml.problem([...path, key], `no such key${didYouMean(key, known) || `; known: ${known.join(", ")}`}`);
    }
    case "required":
      return yaml.problem(path, `"${String(error.params["missingProperty"])}" is missing`);
    case "enum": {
      const allowed = (error.params["allowedValues"] as unknown[]).map(String);
      const hint = didYouMean(String(error.data), allowed);
      return yaml.problem(path, `must be one of ${allowed.map(shown).join(", ")}${found}${hint}`);
    }
    case "type":
      return yaml.problem(
        path,
        `must be ${(error.params["type"] as string | string[]).toString().replace(",", " or ")}${found}`
      );
    case "pattern": {
      const expected = error.parentSchema?.["expects"] as string | undefined;
      return yaml.problem(path, `${expected === undefined ? error.message! : `must be ${expected}`}${found}`);
    }
    default:
      return yaml.problem(path, `${error.message ?? error.keyword}${found}`);
  }
}
