import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { holdLock } from "../../publish/holdLock.js";
import { newFolder } from "./editionFolder.js";

test("two holders of a lock follow one another", async () => {
  const lock = join(await newFolder(), "lock");
  const events: string[] = [];
  const act = (name: string) => holdLock(lock, () => events.push(`${name} waits`), async () => {
    events.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, 50));
    events.push(`${name} ends`);
  });
  await Promise.all([act("first"), act("second")]);
  expect(events).toEqual(["first begins", "second waits", "first ends", "second begins", "second ends"]);
});

test("the lock of a killed process is free", async () => {
  const lock = join(await newFolder(), "lock");
  const script = `const { tryLock } = require("fs-native-extensions");
    tryLock(require("node:fs").openSync(${JSON.stringify(lock)}, "a")); console.log("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  let waited = false;
  const done = holdLock(lock, () => { waited = true; holder.kill("SIGKILL"); }, () => Promise.resolve("done"));
  expect(await done).toBe("done");
  expect(waited).toBe(true);
});
