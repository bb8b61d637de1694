import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";

/**
 * Loaded before a build (`node --import`): counts every change that it and its processes make to files and, at the
 * change numbered FAULT_AT, kills the whole group of processes (FAULT=kill) or lets it fail (FAULT=ENOSPC, FAULT=EIO).
 * FAULT_LOG collects a byte a change, for all processes together.
 */
const { FAULT, FAULT_AT, FAULT_LOG } = process.env;
process.env.FAULT_GROUP ??= String(process.pid);
const { appendFileSync, statSync } = fs;

const changes = [
  "appendFile", "copyFile", "cp", "link", "lutimes", "mkdir", "rename", "rm", "rmdir", "symlink", "truncate", "unlink",
  "utimes", "writeFile", "mkdtemp"
];

/** Returns the error that this change is to fail with, or null. */
function count() {
  appendFileSync(FAULT_LOG, ".");
  if (statSync(FAULT_LOG).size !== Number(FAULT_AT)) return null;
  if (FAULT === "kill") process.kill(-Number(process.env.FAULT_GROUP), "SIGKILL");
  return Object.assign(new Error(`${FAULT}: injected`), { code: FAULT });
}

for (const name of changes) {
  const original = fs.promises[name];
  fs.promises[name] = async (...args) => {
    const error = count();
    if (error !== null) throw error;
    return original(...args);
  };
  const sync = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args) => {
    const error = args[0] === FAULT_LOG ? null : count();
    if (error !== null) throw error;
    return sync(...args);
  };
}

const createWriteStream = fs.createWriteStream;
fs.createWriteStream = (...args) => {
  const stream = createWriteStream(...args);
  const error = count();
  if (error !== null) stream.destroy(error);
  return stream;
};

syncBuiltinESMExports();
