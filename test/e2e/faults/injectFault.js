import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";
import { setTimeout } from "node:timers";
import { DuckDBConnection } from "@duckdb/node-api";

/**
 * Loaded before a build (`node --import`): counts every change that it and its processes make to files, with the place
 * in the code that makes it, in FAULT_LOG, a line a change, for all processes together.
 *
 * - FAULT=kill kills the whole group of processes at the change numbered FAULT_AT, before it is made.
 * - FAULT=kill-amid lets that change begin, and kills a moment later.
 * - FAULT=ENOSPC and FAULT=EIO let a change at the place FAULT_PLACE fail: the one numbered FAULT_AT of that place.
 */
const { FAULT, FAULT_AT, FAULT_LOG, FAULT_PLACE } = process.env;
process.env.FAULT_GROUP ??= String(process.pid);
const { appendFileSync, readFileSync } = fs;

/** After the start of a change, ms: it may be half done then. */
const AMID = 3;

const changes = [
  "appendFile",
  "copyFile",
  "cp",
  "link",
  "lutimes",
  "mkdir",
  "rename",
  "rm",
  "rmdir",
  "symlink",
  "truncate",
  "unlink",
  "utimes",
  "writeFile",
  "mkdtemp"
];

const kill = () => process.kill(-Number(process.env.FAULT_GROUP), "SIGKILL");

/** File and line of the code that called, e.g. `publish/assembleSite.ts:15`; built-in modules are passed over. */
function callerOf(operation) {
  const frames = new Error().stack
    .split("\n")
    .slice(1)
    .filter((frame) => frame.includes("/") && !frame.includes("node:") && !frame.includes("injectFault"));
  const place = /((?:[^/\s(]+\/)?[^/\s(]+):(\d+):\d+\)?$/.exec(frames[0] ?? "");
  return `${operation} ${place === null ? "?" : `${place[1]}:${place[2]}`}`;
}

/** Returns whether this change is to fail. */
function fails(operation) {
  const place = callerOf(operation);
  appendFileSync(FAULT_LOG, `${place}\n`);
  if (FAULT === "none") return false;
  const made = readFileSync(FAULT_LOG, "utf8").split("\n").slice(0, -1);
  const count =
    FAULT_PLACE === undefined ? made.length : place === FAULT_PLACE ? made.filter((each) => each === place).length : 0;
  if (count !== Number(FAULT_AT)) return false;
  if (FAULT === "kill") kill();
  if (FAULT !== "kill-amid") return true;
  setTimeout(kill, AMID);
  return false;
}

const failure = () => Object.assign(new Error(`${FAULT}: injected`), { code: FAULT });

for (const name of changes) {
  const original = fs.promises[name];
  fs.promises[name] = async (...args) => {
    if (fails(name)) throw failure();
    return original(...args);
  };
  const sync = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args) => {
    if (args[0] !== FAULT_LOG && fails(`${name}Sync`)) throw failure();
    return sync(...args);
  };
}

const createWriteStream = fs.createWriteStream;
fs.createWriteStream = (...args) => {
  const stream = createWriteStream(...args);
  if (fails("createWriteStream")) stream.destroy(failure());
  return stream;
};

// The engine writes Parquet files by itself.
const run = DuckDBConnection.prototype.run;
DuckDBConnection.prototype.run = async function (sql, ...args) {
  if (sql.startsWith("COPY") && fails("COPY")) throw new Error(`IO Error: ${FAULT}: injected`);
  return run.call(this, sql, ...args);
};

syncBuiltinESMExports();
