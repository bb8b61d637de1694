import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changedPaths, hashTree } from "./hashTree.js";
import { buildProject, edit, poll, smallProject } from "./smallProject.js";

const TIMEOUT = 600_000;
const run = promisify(execFile);

let root: string;
let here: Map<string, string>;
const folders: string[] = [];

/** A copy of the project's sources in another folder, with what else is named. */
async function copyOf(...kept: readonly string[]): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), "elsewhere-"));
  folders.push(copy);
  const left = [".build", "dist"].filter((folder) => !kept.includes(folder)).map((folder) => join(root, folder));
  await cp(root, copy, { recursive: true, filter: (path) => !left.includes(path) });
  return copy;
}

/** Runs one of the project's commands; throws what it printed if it fails. */
function command(folder: string, script: string, ...args: string[]): Promise<{ stdout: string }> {
  return run(process.execPath, ["--import", "tsx", join("publish", script), ...args], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, "node_modules", ".bin")}:${process.env.PATH}` }
  });
}

beforeAll(async () => {
  root = await smallProject();
  folders.push(root);
  await command(root, "runRelease.ts", "--date", "2024-06-20", "--reason", "the first");
  await buildProject(root);
  here = await hashTree(join(root, "dist"));
}, TIMEOUT);
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

test(
  "another folder, time zone, locale and umask give the same bytes",
  async () => {
    const copy = await copyOf();
    await run("sh", ["-c", 'umask 077 && exec "$0" --import tsx build.mts', process.execPath], {
      cwd: copy,
      env: {
        ...process.env,
        TZ: "Asia/Vladivostok",
        LANG: "ru_RU.UTF-8",
        LC_ALL: "C",
        PATH: `${join(copy, "node_modules", ".bin")}:${process.env.PATH}`
      }
    });
    expect(changedPaths(here, await hashTree(join(copy, "dist")))).toEqual([]);
  },
  TIMEOUT
);

test(
  "a restored cache re-makes nothing and gives the same bytes",
  async () => {
    const copy = await copyOf(".build");
    expect(await buildProject(copy)).toEqual({ rebuilt: [], released: [], crossed: [], rendered: false, baked: [] });
    expect(changedPaths(here, await hashTree(join(copy, "dist")))).toEqual([]);
  },
  TIMEOUT
);

test(
  "the status of a copy is an exit code and JSON: current, then stale by name",
  async () => {
    const copy = await copyOf("dist", ".build");
    expect(JSON.parse((await command(copy, "runStatus.ts", "--json")).stdout)).toMatchObject({ current: true });
    await edit(copy, "data/extracts/digital-petersburg.csv", "300", "301");
    const stale = await command(copy, "runStatus.ts", "--json").then(
      () => {
        throw new Error("exit code 0");
      },
      (error: unknown) => error as { code: number; stdout: string }
    );
    expect(stale.code).toBe(1);
    expect(JSON.parse(stale.stdout)).toMatchObject({
      current: false,
      studies: [{ study: "digital-petersburg", why: ["data/extracts/digital-petersburg.csv changed"] }]
    });
  },
  TIMEOUT
);

test(
  "of two builds at once one makes what changed and the other waits and finds it made",
  async () => {
    const [both, one] = await Promise.all([copyOf("dist", ".build"), copyOf("dist", ".build")]);
    for (const copy of [both, one]) await edit(copy, "data/extracts/digital-petersburg.csv", "300", "301");
    const made = await Promise.all([buildProject(both), buildProject(both)]);
    expect(made.map(({ rebuilt }) => rebuilt).toSorted()).toEqual([[], ["digital-petersburg"]]);
    await buildProject(one);
    expect(changedPaths(await hashTree(join(both, "dist")), await hashTree(join(one, "dist")))).toEqual([]);
  },
  TIMEOUT
);

test(
  "without a poll's extract its release gives the same bytes, and the copy verifies",
  async () => {
    const copy = await copyOf();
    await rm(join(copy, "data", "extracts", `${poll}.csv`));
    const { released } = await buildProject(copy);
    expect(released).toEqual([poll]);
    expect(changedPaths(here, await hashTree(join(copy, "dist")))).toEqual([]);
    const { stdout } = await command(copy, "runVerify.ts", join(root, "dist"));
    expect(stdout).toContain("rebuilding from these sources gives the same bytes");
  },
  TIMEOUT
);

test.each([
  ["a label", "data/items.yaml", "Feedback Platform (POS)", "Platform of feedback", /items\.yaml \(\w+\) changed/],
  ["the policy", "data/disclosure.yaml", "minimum_base: 10", "minimum_base: 12", /disclosure\.yaml changed/]
] as const)(
  "with %s changed, the studies that cannot follow without their extracts are named",
  async (_, path, from, to, why) => {
    const copy = await copyOf();
    await rm(join(copy, "data", "extracts", `${poll}.csv`));
    await edit(copy, path, from, to);
    const failure = await buildProject(copy).then(
      () => "",
      (error: unknown) => String((error as { stderr: string }).stderr)
    );
    expect(failure).toContain("these studies cannot be brought up to date without their extracts");
    expect(failure).toMatch(new RegExp(`${poll}: data/extracts/${poll}\\.csv is not here`));
    expect(failure).toMatch(why);
    expect(failure).not.toContain("digital-petersburg:");
  },
  TIMEOUT
);
