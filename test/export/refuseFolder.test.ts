import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { refuseFolder } from "../../loaders/export/refuseFolder.js";

const root = await mkdtemp(join(tmpdir(), "project-"));
await mkdir(join(root, "dist"));
await symlink(join(root, "dist"), join(root, "link"));
afterAll(() => rm(root, { recursive: true }));

describe("refuseFolder", () => {
  it.each(["dist", "dist/data/new", "dist.next/x", "src/data", "link", "link/x", "other/../dist"])(
    "refuses %s",
    (folder) => {
      expect(() => {
        refuseFolder(join(root, folder), root);
      }).toThrow(/answers of single persons never go to (dist|dist\.next|src)\//);
    }
  );

  it.each([".build/export/poll", "distance", "../elsewhere", "exports/dist"])("lets %s pass", (folder) => {
    expect(() => {
      refuseFolder(join(root, folder), root);
    }).not.toThrow();
  });
});
