import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishBranch } from "../../publish/editions/publishBranch.js";
import { publishFolder, restoreEdition } from "../../publish/editions/publishFolder.js";
import { editionFolder, newFolder } from "./editionFolder.js";

const quiet = (): void => undefined;

test("a branch takes editions as a folder does, one commit each, and no work tree is touched", async () => {
  const root = await newFolder();
  const git = (...args: string[]): string =>
    execFileSync("git", ["-C", root, "-c", "user.name=A", "-c", "user.email=a@b", ...args]).toString();
  git("init", "-q", "-b", "main");
  git("config", "user.name", "A");
  git("config", "user.email", "a@b");
  await writeFile(join(root, "kept.txt"), "uncommitted");
  for (const [text, date] of [
    ["first", "2024-06-01"],
    ["second", "2024-06-20"]
  ] as const) {
    const site = await editionFolder(text);
    await publishBranch(root, "gh-pages", join(root, ".build", "branch"), date, (folder) =>
      publishFolder(site, folder, date, quiet)
    );
  }
  expect(git("show", "gh-pages:index.html")).toBe("second");
  expect(git("show", "gh-pages:editions/2024-06-01/index.html")).toBe("first");
  expect(git("log", "--format=%s", "gh-pages").trim().split("\n")).toEqual([
    "Edition 2024-06-20",
    "Edition 2024-06-01"
  ]);
  await publishBranch(root, "gh-pages", join(root, ".build", "branch"), "2024-06-21", (folder) =>
    restoreEdition(folder, null, quiet)
  );
  expect(git("show", "gh-pages:index.html")).toBe("first");
  expect(git("status", "--porcelain").trim()).toBe("?? kept.txt");
});
