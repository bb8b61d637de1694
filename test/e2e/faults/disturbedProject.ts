import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { hashTree } from "../hashTree.js";
import { append, buildProject, edit, smallProject } from "../smallProject.js";
import { type Fault, disturb } from "./disturb.js";

/**
 * What a build is disturbed at: new data for two studies, which two processes make, and new prose, which Framework
 * renders.
 */
export const edits: Readonly<Record<"data" | "pages", (root: string) => Promise<void>>> = {
  data: async (root) => {
    await edit(root, "data/extracts/digital-petersburg.csv", "300", "301");
    await edit(root, "data/extracts/mini-app-2023-09.csv", "880", "881");
  },
  pages: (root) => append(root, "src/index.md", "\nЕщё предложение.")
};

/** A small project that has been built and then edited, to be built under faults. */
export interface DisturbedProject {
  /** Places of the code that change files in a build that nothing disturbs, one entry a change, in order. */
  readonly changes: readonly string[];
  /**
   * Disturbs a build of the new sources over the old edition, and builds again. Expects a whole edition after the
   * first, the old one unless it was being swapped, and after the second what an undisturbed build gives.
   */
  endure(fault: Fault): Promise<void>;
  remove(): Promise<void>;
}

export async function disturbedProject(change: keyof typeof edits): Promise<DisturbedProject> {
  const root = await smallProject();
  await buildProject(root);
  const old = await hashTree(join(root, "dist"));
  for (const folder of ["dist", ".build"]) await cp(join(root, folder), join(root, "old", folder), { recursive: true });
  await edits[change](root);
  const { changes } = await disturb(root, { fault: "none", at: 0 }, "build.mts");
  const fresh = await hashTree(join(root, "dist"));
  expect(fresh).not.toEqual(old);
  return {
    changes,
    remove: () => rm(root, { recursive: true, force: true }),
    async endure(fault) {
      const when = JSON.stringify(fault);
      for (const folder of ["dist", ".build"]) {
        await rm(join(root, folder), { recursive: true, force: true });
        await cp(join(root, "old", folder), join(root, folder), { recursive: true });
      }
      const { code, changes: made } = await disturb(root, fault, "build.mts");
      if (fault.fault === "kill") expect(code, when).toBeNull();
      const served = await hashTree(join(root, "dist"));
      const swapping = made.some((place) => place.startsWith("mkdir publish/swapFolder.ts"));
      if (swapping) expect([old, fresh], when).toContainEqual(served);
      else expect(served, when).toEqual(old);
      await buildProject(root);
      expect(await hashTree(join(root, "dist")), `after ${when}`).toEqual(fresh);
    }
  };
}
