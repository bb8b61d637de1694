import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { ageRoles } from "../../loaders/project/domains.js";
import { missingKinds } from "../../loaders/project/missingKinds.js";
import { units } from "../../loaders/project/units.js";
import { schemaNames } from "../../loaders/project/validateSchema.js";
import { dataRoot } from "./copyData.js";

interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

const schema = (name: string) =>
  JSON.parse(readFileSync(join(dataRoot, "schemas", `${name}.schema.json`), "utf8")) as Schema;

describe("the schemas", () => {
  it("are all known to the reader", async () => {
    const files = await readdir(join(dataRoot, "schemas"));
    expect(files.sort()).toEqual(schemaNames.map((name) => `${name}.schema.json`).sort());
  });

  it("name the units, missing kinds and roles of ages that the code knows", () => {
    expect(schema("unit")["enum"]).toEqual(units);
    expect(JSON.stringify(schema("survey"))).toContain(JSON.stringify({ enum: missingKinds }));
    expect(JSON.stringify(schema("domains"))).toContain(JSON.stringify({ enum: ageRoles }));
  });

  it("are named in the first line of every YAML, for editors", async () => {
    const files = (await readdir(dataRoot, { recursive: true })).filter((name) => name.endsWith(".yaml"));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const [, target] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(join(dataRoot, file), "utf8"))!;
      expect(existsSync(join(dataRoot, dirname(file), target!)), file).toBe(true);
    }
  });
});
