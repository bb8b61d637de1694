import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DisturbedProject, disturbedProject } from "./faults/disturbedProject.js";

/** Several builds of a small project, on a busy machine. */
const TIMEOUT = 600_000;

/** A few of the moments and places of `faults.test.ts`, which takes them all. */
describe("a build of new data", () => {
  let project: DisturbedProject;
  beforeAll(async () => {
    project = await disturbedProject("data");
  }, TIMEOUT);
  afterAll(() => project.remove());

  /** Number of the first change that a place of the code makes. */
  const first = (place: string): number => {
    const at = project.changes.findIndex((change) => change.startsWith(place));
    expect(at, place).toBeGreaterThan(0);
    return at + 1;
  };

  test(
    "killed while tables are written or while the site is swapped in leaves a whole edition, and the next one ends as if undisturbed",
    async () => {
      await project.endure({ fault: "kill-amid", at: first("COPY write/writeTable.ts") });
      await project.endure({ fault: "kill", at: first("mkdir publish/swapFolder.ts") + 1 });
    },
    TIMEOUT
  );

  test(
    "out of disk for the site leaves a whole edition, and the next one ends as if undisturbed",
    async () => {
      const place = project.changes[first("writeFile publish/assembleSite.ts") - 1]!;
      await project.endure({ fault: "ENOSPC", at: 1, place });
    },
    TIMEOUT
  );
});
