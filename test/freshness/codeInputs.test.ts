import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { codeInputs } from "../../loaders/freshness/codeInputs.js";
import { changedInputs } from "../../loaders/freshness/inputs.js";

async function project(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "code-"));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, "stages"));
  const lockfile = { packages: { "node_modules/yaml": { version: "2.0.0", integrity: "x" } } };
  for (const [path, text] of Object.entries({ "package-lock.json": JSON.stringify(lockfile), ...files }))
    await writeFile(join(root, path), text);
  return root;
}

const files = {
  "entry.ts":
    'import { weigh } from "./stages/weigh.js";\nimport { parse } from "yaml";\nexport const run = (): unknown => [weigh(2), parse];\n',
  "stages/weigh.ts": "/** Doubles. */\nexport function weigh(base: number): number {\n  return base * 2;\n}\n",
  "stages/unused.ts": "export const unused = 1;\n"
};

test("the code of a module is what it imports, and the packages; what it does not import is not", async () => {
  expect(Object.keys(await codeInputs(await project(files), "entry.ts"))).toEqual([
    "entry.ts",
    "stages/weigh.ts",
    "package yaml"
  ]);
});

test("an edit that runs differently is a change; comments, types, layout and times are not", async () => {
  const root = await project(files);
  const before = await codeInputs(root, "entry.ts");
  await writeFile(
    join(root, "stages/weigh.ts"),
    "// twice\nexport function weigh(base: 2): 4 { return base * 2 as 4; }\n"
  );
  expect(changedInputs(before, await codeInputs(root, "entry.ts"))).toEqual([]);
  await writeFile(join(root, "stages/weigh.ts"), "export const weigh = (base: number): number => base * 3;\n");
  expect(changedInputs(before, await codeInputs(root, "entry.ts"))).toEqual(["stages/weigh.ts changed"]);
});

test("a package installed in another version than the lockfile's is refused by name", async () => {
  const root = await project(files);
  await mkdir(join(root, "node_modules", "yaml"), { recursive: true });
  await writeFile(join(root, "node_modules", "yaml", "package.json"), '{"version": "2.0.1"}');
  await expect(codeInputs(root, "entry.ts")).rejects.toThrow(
    "node_modules/yaml is 2.0.1, package-lock.json has 2.0.0: npm ci"
  );
});
