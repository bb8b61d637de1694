import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DisturbedProject, disturbedProject } from "./faults/disturbedProject.js";

/** Tens of builds of a small project, on a busy machine. */
const TIMEOUT = 3_600_000;

describe.each([
  { change: "data", kills: 40 },
  { change: "pages", kills: 20 }
] as const)("a build of new $change", ({ change, kills }) => {
  let project: DisturbedProject;
  beforeAll(async () => {
    project = await disturbedProject(change);
  }, TIMEOUT);
  afterAll(() => project.remove());

  test(
    `killed at any of ${kills} moments leaves a whole edition, and the next one ends as if undisturbed`,
    async () => {
      for (let kill = 0; kill < kills; kill++) {
        // Not the very last: how many there are differs a little where two processes are at work.
        const at = 1 + Math.floor((kill * (project.changes.length - 4)) / (kills - 1));
        await project.endure({ fault: kill % 2 === 0 ? "kill" : "kill-amid", at });
      }
    },
    TIMEOUT
  );

  test(
    "a change to a file that fails, at any place of the code, leaves a whole edition, and the next one ends as if undisturbed",
    async () => {
      const places = [...new Set(project.changes)];
      expect(places.length).toBeGreaterThan(20);
      for (const [index, place] of places.entries())
        await project.endure({ fault: index % 2 === 0 ? "ENOSPC" : "EIO", at: 1, place });
    },
    TIMEOUT
  );
});
