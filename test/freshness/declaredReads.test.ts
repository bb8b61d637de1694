import { createReadStream, readFileSync } from "node:fs";
import { mkdtemp, open, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UndeclaredInputError, withDeclaredReads } from "../../loaders/freshness/declaredReads.js";

let inputs: string;
let other: string;

beforeAll(async () => {
  [inputs, other] = await Promise.all([mkdtemp(join(tmpdir(), "inputs-")), mkdtemp(join(tmpdir(), "inputs-"))]);
  for (const folder of [inputs, other]) await writeFile(join(folder, "a.csv"), "a,b\n");
});
afterAll(() => Promise.all([inputs, other].map((folder) => rm(folder, { recursive: true }))));

test.each<[string, (file: string) => Promise<unknown>]>([
  ["readFile", (file) => readFile(file)],
  ["readFile of a relative path", (file) => readFile(relative(process.cwd(), file))],
  ["readFile of a URL", (file) => readFile(pathToFileURL(file))],
  ["readFileSync", (file) => Promise.resolve(readFileSync(file))],
  ["open", async (file) => (await open(file)).close()],
  ["createReadStream", (file) => createReadStream(file).toArray()],
  ["readdir", (file) => readdir(join(file, ".."))]
])("%s reads what is declared and nothing else", async (_, read) => {
  await withDeclaredReads([inputs], async () => {
    await read(join(inputs, "a.csv"));
    await expect((async () => read(join(other, "a.csv")))()).rejects.toThrow(UndeclaredInputError);
  });
  await read(join(other, "a.csv"));
});

test("what runs at the same time is not concerned, and code may be loaded", async () => {
  let go!: () => void;
  const gate = new Promise<void>((done) => (go = done));
  const beside = gate.then(() => readFile(join(other, "a.csv"), "utf8"));
  await withDeclaredReads([inputs], async () => {
    go();
    expect(await readFile(new URL(import.meta.url), "utf8")).toContain("declaredReads");
    await readFile(join(inputs, "a.csv"));
  });
  expect(await beside).toBe("a,b\n");
});
