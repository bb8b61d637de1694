import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);

/** Commands that a Chromium, Chrome or Edge goes by, and where installers put it off the path. */
const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
  "chrome"
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe")
        ];
  })
];

/**
 * Path of a browser of the Chromium family: `VOZRAST_BROWSER`, an installed one, else one fetched with
 * `npx playwright install chromium`, else Debian's package when run as root.
 *
 * @throws naming what to install, with what each attempt said
 */
export async function findBrowser(): Promise<string> {
  const given = process.env["VOZRAST_BROWSER"];
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    throw new Error(`VOZRAST_BROWSER: there is no file ${given}`);
  }
  const attempts = [fetchPlaywrightBrowser, installDebianPackage];
  const said: string[] = [];
  for (const attempt of [null, ...attempts]) {
    try {
      await attempt?.();
    } catch (error) {
      said.push(error instanceof Error ? error.message.trim().split("\n").slice(-3).join(" ") : String(error));
    }
    const found = installedBrowser();
    if (found !== null) return found;
  }
  throw new Error(
    "no browser for the tests: install Chrome, Chromium or Edge, or run `npx playwright install chromium`, " +
      `or set VOZRAST_BROWSER to a browser's path. Tried:\n${said.map((line) => `- ${line}`).join("\n")}`
  );
}

function installedBrowser(): string | null {
  const folders = (process.env["PATH"] ?? "").split(process.platform === "win32" ? ";" : ":");
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...places, chromium.executablePath()].find((path) => path !== "" && existsSync(path)) ?? null;
}

async function fetchPlaywrightBrowser(): Promise<void> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  await run(process.execPath, [cli, "install", "chromium"], { timeout: 600_000 });
}

async function installDebianPackage(): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) throw new Error("not root on Debian");
  await run("apt-get", ["update"], { timeout: 300_000 });
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { timeout: 600_000 });
}
