import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWave } from "../../loaders/synthetic/writeWave.js";
import { projectPaths } from "../../publish/paths.js";
import { launchBrowser } from "../browser/launchBrowser.js";

const TIMEOUT = 300_000;
const study = "municipal-platforms";

let root: string;
let url: string;
let preview: ChildProcess;
let terminal = "";
let browser: Browser;
let page: Page;

/** The repository with one study of its own and a poll of a few, which pages need to open with. */
async function previewProject(): Promise<string> {
  const own = projectPaths().root;
  const folder = await mkdtemp(join(tmpdir(), "preview-"));
  for (const path of [
    "loaders",
    "publish",
    "src",
    "data",
    "observablehq.config.ts",
    "package.json",
    "package-lock.json",
    "tsconfig.json"
  ])
    await cp(join(own, path), join(folder, path), {
      recursive: true,
      filter: (from) => !from.includes(".observablehq")
    });
  await symlink(join(own, "node_modules"), join(folder, "node_modules"));
  const data = join(folder, "data");
  for (const path of ["releases", "manifest.json", "log.yaml"])
    await rm(join(data, path), { recursive: true, force: true });
  await writeWave(data, {
    study: "poll",
    seed: "preview",
    respondents: 200,
    selection: "ekp",
    like: "ekp-2024-05",
    fieldwork: { from: "2024-11-04", to: "2024-11-17" }
  });
  for (const folderName of ["studies", "corrections"])
    for (const file of await readdir(join(data, folderName)).catch(() => []))
      if (![`${study}.yaml`, "poll.yaml"].includes(file)) await rm(join(data, folderName, file));
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Saves a file as editors do: whole, beside, then in its place. */
async function save(path: string, from: string, to: string): Promise<void> {
  const place = join(root, path);
  const text = await readFile(place, "utf8");
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  await writeFile(
    `${place}~`,
    text.replace(from, () => to)
  );
  await rename(`${place}~`, place);
}

const shows = (text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector("main")?.innerText.replaceAll(/\s/g, " ").includes(wanted),
    text,
    { timeout: TIMEOUT }
  );

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  root = await previewProject();
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  preview = spawn(
    process.execPath,
    ["--import", "tsx", join("publish", "runDev.ts"), "--port", String(port), "--no-open"],
    {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH}` }
    }
  );
  await new Promise<void>((done) => {
    const hear = (chunk: Buffer): void => {
      terminal += chunk.toString();
      if (terminal.includes(url)) done();
    };
    preview.stdout!.on("data", hear);
    preview.stderr!.on("data", hear);
    preview.on("exit", () => done());
  });
}, TIMEOUT);
afterAll(async () => {
  await browser.close();
  process.kill(-preview.pid!);
  await rm(root, { recursive: true, force: true });
});

test(
  "an open page shows what is saved: a number of an extract, a label in each language, loader code",
  async () => {
    await page.goto(`${url}en/municipal.html`);
    await shows("61,000");
    await save(`data/extracts/${study}.csv`, "> 61 000", "> 62 000");
    await shows("62,000");
    await save(
      `data/studies/${study}.yaml`,
      "Residents' messages to municipalities through a platform",
      "Messages, renamed"
    );
    await shows("Messages, renamed");

    await page.goto(`${url}municipal.html`);
    await shows("62 000");
    await save(
      `data/studies/${study}.yaml`,
      "Обращения граждан в муниципалитеты через платформу",
      "Обращения под новым именем"
    );
    await shows("Обращения под новым именем");

    await page.goto(`${url}en/studies/${study}.html`);
    await shows("Messages, renamed");
    await save("loaders/pages/studyWords.ts", "Where the data come from", "Whence the data");
    await shows("Whence the data");
  },
  TIMEOUT
);

test(
  "an invalid edit shows its error in page and terminal over the last good version, and goes when it is put right",
  async () => {
    await page.goto(`${url}en/municipal.html`);
    await shows("62,000");
    await save(`data/studies/${study}.yaml`, "year_column: Год", "year_column: Год потерян");
    const problem = page.locator("#preview-problem");
    await problem.waitFor();
    expect(await problem.innerText()).toContain(`${study}.yaml: no column "Год потерян"`);
    expect(terminal).toContain("The last good version stays on screen.");
    await shows("62,000");
    await page.goto(`${url}en/studies/${study}.html`);
    await problem.waitFor();
    await shows("Messages, renamed");
    await save(`data/studies/${study}.yaml`, "year_column: Год потерян", "year_column: Год");
    await problem.waitFor({ state: "detached" });

    await save("loaders/indicators/tabulateIndicators.ts", "export function", "export function (");
    await problem.waitFor();
    expect(await problem.innerText()).toContain("tabulateIndicators.ts");
    await save("loaders/indicators/tabulateIndicators.ts", "export function (", "export function");
    await problem.waitFor({ state: "detached" });
    await shows("Messages, renamed");
  },
  TIMEOUT
);
