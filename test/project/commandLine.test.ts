import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { commandLine } from "../../loaders/project/commandLine.js";

const command = {
  usage: "npm run draw -- FILE [--to KIND]",
  options: { to: { type: "string" } },
  positionals: 1
} as const;

it("gives options and positional arguments", () => {
  expect(commandLine(command, ["plan.csv", "--to", "svg"])).toMatchObject({
    positionals: ["plan.csv"],
    values: { to: "svg" }
  });
});

const usage = "Usage: npm run status [-- --json]\n";

it.each([
  ["--help", 0, usage, ""],
  ["--jsn", 2, "", `Unknown option '--jsn'\n${usage}`],
  ["dist", 2, "", `one argument too many: "dist"\n${usage}`],
  ["--json=yes", 2, "", `Option '--json' does not take an argument\n${usage}`]
])("answers %s in one line and the usage", (argument, code, stdout, stderr) => {
  const ended = spawnSync(process.execPath, ["--import", "tsx", "publish/runStatus.ts", argument], {
    encoding: "utf8"
  });
  expect([ended.status, ended.stdout, ended.stderr]).toEqual([code, stdout, stderr]);
});
