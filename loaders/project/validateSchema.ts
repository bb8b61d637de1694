import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import type { ErrorObject } from "ajv";
import { didYouMean } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { Path, YamlFile } from "./yamlFile.js";

export const schemaNames = [
  "text", "unit", "provenance", "extract", "items", "domains", "disclosure", "margin", "survey", "usage", "indicators",
  "truth", "rules", "corrections", "validation"
] as const;
export type SchemaName = (typeof schemaNames)[number];

const schemas = new URL("../../data/schemas/", import.meta.url);
const ajv = new Ajv({
  allErrors: true, verbose: true, useDefaults: true, coerceTypes: true, strict: true, strictRequired: false,
  allowUnionTypes: true,
  schemas: schemaNames.map((name) => JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemas), "utf8")))
});

/**
 * Checks a YAML file against its JSON Schema, filling in defaults and turning texts into numbers and booleans in place.
 * Returns whether it conforms; what does not goes to `problems`.
 */
export function validateSchema(yaml: YamlFile, schema: SchemaName, problems: Problem[]): boolean {
  const validate = ajv.getSchema(`${schema}.schema.json`)!;
  if (validate(yaml.content)) return true;
  for (const error of validate.errors!) {
    if (error.keyword !== "if") problems.push(describe(yaml, error));
  }
  return false;
}

function describe(yaml: YamlFile, error: ErrorObject): Problem {
  const path: Path = error.instancePath.split("/").slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const found = typeof error.data === "object" ? "" : `, found "${String(error.data)}"`;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object);
      return yaml.problem([...path, key], `no such key${didYouMean(key, known) || `; known: ${known.join(", ")}`}`);
    }
    case "required":
      return yaml.problem(path, `"${String(error.params["missingProperty"])}" is missing`);
    case "enum": {
      const allowed = (error.params["allowedValues"] as unknown[]).map(String);
      const hint = didYouMean(String(error.data), allowed);
      return yaml.problem(path, `must be one of ${allowed.join(", ")}${found}${hint}`);
    }
    default:
      return yaml.problem(path, `${error.message ?? error.keyword}${found}`);
  }
}
