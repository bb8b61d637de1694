import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";

const script = fileURLToPath(new URL("../../loaders/export/runExport.ts", import.meta.url));
const run = (...args: string[]) =>
  promisify(execFile)(process.execPath, ["--import", "tsx", script, ...args]).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    (error: { code: number; stdout: string; stderr: string }) => error
  );

describe("npm run export", () => {
  it("writes data and codebook of a poll, and says what", async () => {
    const folder = await mkdtemp(join(tmpdir(), "export-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { code, stdout } = await run("pos-2023-11", "--to", "sav", "--out", folder);
    expect(code).toBe(0);
    expect(stdout).toContain("pos-2023-11: 3012 respondents, 58 variables, 3 response sets\nweighted by weight\n");
    expect((await readdir(folder)).sort()).toEqual([
      "pos-2023-11.codebook.html",
      "pos-2023-11.codebook.xml",
      "pos-2023-11.sav"
    ]);
  });

  it.each([
    [["pos-2023-11", "--to", "xlsx"], "npm run export -- STUDY --to sav|csv|parquet"],
    [["pos-2023-1", "--to", "sav"], 'no survey "pos-2023-1", did you mean "pos-2023-11"?'],
    [["state-service-users", "--to", "sav"], 'no survey "state-service-users"'],
    [["pos-2023-11", "--to", "sav", "--out", "dist/data"], "dist/data is published"]
  ])("refuses %j with exit code 1", async (args, message) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
  });
});
