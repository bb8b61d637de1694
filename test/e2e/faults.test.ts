import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Fault, disturb } from "./faults/disturb.js";
import { hashTree } from "./hashTree.js";
import { append, buildProject, edit, smallProject } from "./smallProject.js";

/** Tens of builds of a small project, on a busy machine. */
const TIMEOUT = 3_600_000;

/** What a build is disturbed at: new data for two studies, which two processes make, and new prose, which Framework renders. */
const scenarios = [
  { change: "data", kills: 40, edits: async (root: string): Promise<void> => {
    await edit(root, "data/extracts/digital-petersburg.csv", "300", "301");
    await edit(root, "data/extracts/mini-app-2023-09.csv", "880", "881");
  } },
  { change: "pages", kills: 20, edits: (root: string) => append(root, "src/index.md", "\nЕщё предложение.") }
];

describe.each(scenarios)("a build of new $change", ({ kills, edits }) => {
  let root: string;
  let old: Map<string, string>;
  let fresh: Map<string, string>;
  let changes: readonly string[];

  beforeAll(async () => {
    root = await smallProject();
    await buildProject(root);
    old = await hashTree(join(root, "dist"));
    for (const folder of ["dist", ".build"]) await cp(join(root, folder), join(root, "old", folder), { recursive: true });
    await edits(root);
    ({ changes } = await disturb(root, { fault: "none", at: 0 }, "build.mts"));
    fresh = await hashTree(join(root, "dist"));
  }, TIMEOUT);
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** Disturbs a build of the new sources over the old edition, and builds again. */
  async function endure(fault: Fault): Promise<void> {
    const when = JSON.stringify(fault);
    for (const folder of ["dist", ".build"]) {
      await rm(join(root, folder), { recursive: true, force: true });
      await cp(join(root, "old", folder), join(root, folder), { recursive: true });
    }
    const { code, changes: made } = await disturb(root, fault, "build.mts");
    if (fault.fault === "kill") expect(code, when).toBeNull();
    const served = await hashTree(join(root, "dist"));
    const swapping = made.some((change) => change.startsWith("mkdir publish/swapFolder.ts"));
    if (swapping) expect([old, fresh], when).toContainEqual(served);
    else expect(served, when).toEqual(old);
    await buildProject(root);
    expect(await hashTree(join(root, "dist")), `after ${when}`).toEqual(fresh);
  }

  test(`killed at any of ${kills} moments leaves a whole edition, and the next one ends as if undisturbed`, async () => {
    expect(fresh).not.toEqual(old);
    for (let kill = 0; kill < kills; kill++) {
      // Not the very last: how many there are differs a little where two processes are at work.
      const at = 1 + Math.floor((kill * (changes.length - 4)) / (kills - 1));
      await endure({ fault: kill % 2 === 0 ? "kill" : "kill-amid", at });
    }
  }, TIMEOUT);

  test("a change to a file that fails, at any place of the code, leaves a whole edition, and the next one ends as if undisturbed", async () => {
    const places = [...new Set(changes)];
    expect(places.length).toBeGreaterThan(20);
    for (const [index, place] of places.entries())
      await endure({ fault: index % 2 === 0 ? "ENOSPC" : "EIO", at: 1, place });
  }, TIMEOUT);
});
