import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished, test, vi } from "vitest";
import { watchTree } from "../../publish/watchTree.js";
import { newFolder } from "./editionFolder.js";

test("a file written, replaced again and again, or put into a new folder is a change every time", async () => {
  const root = await newFolder();
  await mkdir(join(root, "studies"));
  const changed = vi.fn();
  onTestFinished(await watchTree(root, changed));
  const notices = async (change: () => Promise<void>): Promise<void> => {
    changed.mockClear();
    await change();
    await vi.waitFor(
      () => {
        if (changed.mock.calls.length === 0) throw new Error("no change was noticed");
      },
      { timeout: 5000 }
    );
    // What one change sets off must not pass for the next.
    await vi.waitFor(
      async () => {
        const calls = changed.mock.calls.length;
        await new Promise((done) => setTimeout(done, 50));
        if (changed.mock.calls.length > calls) throw new Error("still changing");
      },
      { timeout: 5000 }
    );
  };
  const replace = async (text: string): Promise<void> => {
    await writeFile(join(root, "studies", ".a.yaml"), text);
    await rename(join(root, "studies", ".a.yaml"), join(root, "studies", "a.yaml"));
  };
  await notices(() => writeFile(join(root, "studies", "a.yaml"), "0"));
  await notices(() => replace("1"));
  await notices(() => replace("2"));
  await notices(() => writeFile(join(root, "studies", "a.yaml"), "3"));
  await notices(() => mkdir(join(root, "new")).then(() => undefined));
  await notices(() => writeFile(join(root, "new", "b.yaml"), "1"));
});
