import { spawn } from "node:child_process";
import { cp, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashTree } from "./hashTree.js";
import { buildProject, edit, smallProject } from "./smallProject.js";

/** Tens of builds of a small project, on a busy machine. */
const TIMEOUT = 3_600_000;
const KILLS = 50;
const FAILURES = 12;

let root: string;
let old: Map<string, string>;
let fresh: Map<string, string>;
/** Changes that an undisturbed build makes to files. */
let changes: number;

/** Puts dist and what builds keep back to the old edition; the sources stay those of the new one. */
async function reset(): Promise<void> {
  for (const folder of ["dist", ".build"]) {
    await rm(join(root, folder), { recursive: true, force: true });
    await cp(join(root, "old", folder), join(root, folder), { recursive: true });
  }
}

/** Builds with a fault at one of its changes; resolves with its exit code, null for a signal. */
async function disturbed(fault: string, at: number): Promise<number | null> {
  const log = join(root, "changes.log");
  await rm(log, { force: true });
  const child = spawn(process.execPath, ["--import", "tsx", "build.mts"], {
    cwd: root, detached: true, stdio: "ignore",
    env: {
      ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}`, FAULT: fault, FAULT_AT: String(at),
      FAULT_LOG: log, NODE_OPTIONS: `--import ${join(import.meta.dirname, "faults", "injectFault.js")}`
    }
  });
  return new Promise((done) => child.on("close", done));
}

beforeAll(async () => {
  root = await smallProject();
  await buildProject(root);
  old = await hashTree(join(root, "dist"));
  for (const folder of ["dist", ".build"]) await cp(join(root, folder), join(root, "old", folder), { recursive: true });
  await edit(root, "data/extracts/digital-petersburg.csv", "300", "301");
  await disturbed("none", 0);
  fresh = await hashTree(join(root, "dist"));
  changes = (await stat(join(root, "changes.log"))).size;
}, TIMEOUT);
afterAll(() => rm(root, { recursive: true, force: true }));

test(`killed at any of ${KILLS} moments a build leaves a whole edition, and the next one ends as if undisturbed`, async () => {
  expect(fresh).not.toEqual(old);
  for (let kill = 0; kill < KILLS; kill++) {
    const at = 1 + Math.floor((kill * (changes - 1)) / (KILLS - 1));
    await reset();
    expect(await disturbed("kill", at), `kill ${at} of ${changes}`).toBeNull();
    const served = await hashTree(join(root, "dist"));
    expect([old, fresh], `kill ${at} of ${changes}`).toContainEqual(served);
    await buildProject(root);
    expect(await hashTree(join(root, "dist")), `after kill ${at} of ${changes}`).toEqual(fresh);
  }
}, TIMEOUT);

test.each(["ENOSPC", "EIO"])("%s at any change leaves a whole edition, and the next build ends as if undisturbed", async (fault) => {
  for (let failure = 0; failure < FAILURES; failure++) {
    const at = 1 + Math.floor((failure * (changes - 1)) / (FAILURES - 1));
    await reset();
    await disturbed(fault, at);
    const served = await hashTree(join(root, "dist"));
    expect([old, fresh], `${fault} at ${at} of ${changes}`).toContainEqual(served);
    await buildProject(root);
    expect(await hashTree(join(root, "dist")), `after ${fault} at ${at} of ${changes}`).toEqual(fresh);
  }
}, TIMEOUT);
