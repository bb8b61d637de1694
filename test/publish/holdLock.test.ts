import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { holdLock } from "../../publish/holdLock.js";
import { newFolder } from "./editionFolder.js";

test("a second holder waits until the first has ended", async () => {
  const lock = join(await newFolder(), "lock");
  const events: string[] = [];
  let second: Promise<unknown> = Promise.resolve();
  await holdLock(
    lock,
    () => events.push("first waits"),
    async () => {
      events.push("first begins");
      await new Promise<void>((waits) => {
        second = holdLock(
          lock,
          () => {
            events.push("second waits");
            waits();
          },
          () => Promise.resolve(events.push("second begins"))
        );
      });
      events.push("first ends");
    }
  );
  await second;
  expect(events).toEqual(["first begins", "second waits", "first ends", "second begins"]);
});

test("the lock of a killed process is free", async () => {
  const lock = join(await newFolder(), "lock");
  const script = `const { tryLock } = require("fs-native-extensions");
    tryLock(require("node:fs").openSync(${JSON.stringify(lock)}, "a")); console.log("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  let waited = false;
  const done = holdLock(
    lock,
    () => {
      waited = true;
      holder.kill("SIGKILL");
    },
    () => Promise.resolve("done")
  );
  expect(await done).toBe("done");
  expect(waited).toBe(true);
});
