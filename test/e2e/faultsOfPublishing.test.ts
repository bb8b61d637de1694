import { cp, readFile, readdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectPaths } from "../../publish/paths.js";
import { editionFolder, newFolder } from "../publish/editionFolder.js";
import { type Disturbed, type Fault, disturb } from "./faults/disturb.js";
import { hashTree } from "./hashTree.js";

/** Tens of short commands on a busy machine. */
const TIMEOUT = 1_800_000;
const undisturbed: Fault = { fault: "none", at: 0 };

test(
  "publishing that is killed at any change to a file, or whose change fails at any place of the code, leaves the old edition or the new one",
  async () => {
    const { root: code } = projectPaths();
    const root = await newFolder();
    const site = join(root, "site");
    await symlink(join(code, "node_modules"), join(root, "node_modules"));

    const publish = (fault: Fault, date: string): Promise<Disturbed> =>
      disturb(root, fault, join(code, "publish", "runPublish.ts"), "--to", "site", "--date", date);
    const putEdition = async (text: string): Promise<void> => {
      await rm(join(root, "dist"), { recursive: true, force: true });
      await cp(await editionFolder(text), join(root, "dist"), { recursive: true });
    };
    await putEdition("first");
    await publish(undisturbed, "2024-06-01");
    await cp(site, join(root, "old"), { recursive: true });
    const old = await hashTree(site);
    await putEdition("second");
    const { changes } = await publish(undisturbed, "2024-06-20");
    const fresh = await hashTree(site);
    expect(await readFile(join(site, "index.html"), "utf8")).toBe("second");
    expect(changes.length).toBeGreaterThan(10);

    const kills = changes.map((_, index): Fault => ({ fault: index % 2 === 0 ? "kill-amid" : "kill", at: index + 1 }));
    const failures = [...new Set(changes)].map((place, index): Fault => ({
      fault: index % 2 === 0 ? "ENOSPC" : "EIO",
      at: 1,
      place
    }));
    for (const fault of [...kills, ...failures]) {
      const when = JSON.stringify(fault);
      await rm(site, { recursive: true });
      await cp(join(root, "old"), site, { recursive: true });
      await publish(fault, "2024-06-20");
      expect([old, fresh], when).toContainEqual(await hashTree(site));
      expect((await publish(undisturbed, "2024-06-20")).code, `after ${when}`).toBe(0);
      expect(await hashTree(site), `after ${when}`).toEqual(fresh);
      expect(
        (await readdir(root)).filter((name) => /^\.site\.(?!lock)/.test(name)),
        `after ${when}`
      ).toEqual([]);
    }
  },
  TIMEOUT
);
