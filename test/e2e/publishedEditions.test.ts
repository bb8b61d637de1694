import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { projectPaths } from "../../publish/paths.js";
import { serveSite } from "../../publish/serveSite.js";
import { launchBrowser } from "../browser/launchBrowser.js";
import { build, pathsOfCopy } from "./buildCopy.js";
import { changedPaths, hashTree } from "./hashTree.js";

const TIMEOUT = 300_000;
const dates = ["2024-06-01", "2024-06-20"] as const;

let folder: string;
let browser: Browser;

/** Runs `npm run publish` on a built site, to the folder `report`. */
async function publish(...args: string[]): Promise<string> {
  const { root } = projectPaths();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", join(root, "publish", "runPublish.ts"), "--to", join(folder, "report"), ...args],
    { cwd: folder }
  );
  return stdout;
}

/** What readers find in a folder of the published site, but the pages and folders of editions. */
async function readersSee(...path: string[]): Promise<Map<string, string>> {
  const files = await hashTree(join(folder, "report", ...path));
  return new Map([...files].filter(([file]) => !/^(en[\\/])?editions[\\/]/.test(file)));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "publish-"));
  await symlink(join(projectPaths().root, "node_modules"), join(folder, "node_modules"));
  browser = await launchBrowser();
}, TIMEOUT);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe("of two editions of the whole site", () => {
  test(
    "one command brings back the first, and links into both answer, with the state of the filters",
    async () => {
      const dist = join(folder, "dist");
      await cp(inject("site"), dist, { recursive: true });
      await publish("--date", dates[0]);
      const first = await readersSee();

      const paths = await pathsOfCopy();
      const extract = join(paths.data, "extracts", "municipal-platforms.csv");
      await writeFile(extract, (await readFile(extract, "utf8")).replace("> 61 000", "> 62 000"));
      await build(paths);
      await rm(dist, { recursive: true });
      await cp(paths.dist, dist, { recursive: true });
      await publish("--date", dates[1]);
      const second = await readersSee();
      expect(changedPaths(first, second)).toContain("municipal.html");

      expect(await publish("--restore")).toContain(`edition ${dates[0]} is current; 2 editions`);
      expect(changedPaths(first, await readersSee())).toEqual([]);
      expect(changedPaths(first, await readersSee("editions", dates[0]))).toEqual([]);
      expect(changedPaths(second, await readersSee("editions", dates[1]))).toEqual([]);

      const served = await serveSite(join(folder, "report"), 0);
      try {
        const page = await browser.newPage();
        const refused: string[] = [];
        page.on("response", (response) => {
          if (response.status() >= 400) refused.push(response.url());
        });
        for (const date of dates) {
          await page.goto(`${served.url}editions/${date}/en/awareness.html?age=60&sex=female`);
          await page.waitForFunction(() =>
            document.querySelector("#awareness-headline")?.textContent.includes("60 and over")
          );
          expect(await page.locator("#filter-age").inputValue(), date).toBe("60");
          expect(await page.locator("#filter-sex").inputValue(), date).toBe("female");
          await page.goto(`${served.url}editions/${date}/municipal.html`, { waitUntil: "networkidle" });
          expect(await page.locator("main").innerText()).toContain(date === dates[0] ? "61\u00a0000" : "62\u00a0000");
        }
        expect(refused).toEqual([]);
      } finally {
        await served.close();
      }
    },
    TIMEOUT
  );
});
