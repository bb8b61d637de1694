import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { tryLock } from "fs-native-extensions";

/** Between two tries, in ms. */
const PATIENCE = 200;

/**
 * Does something while no other process does anything under the same lock file; waits for its turn. The system drops
 * the lock of a process that dies, however it dies, so there are no stale locks.
 *
 * @param waiting called once if another process holds the lock
 */
export async function holdLock<Result>(
  path: string,
  waiting: () => void,
  action: () => Promise<Result>
): Promise<Result> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, "a");
  try {
    for (let tries = 0; !tryLock(file.fd); tries++) {
      if (tries === 0) waiting();
      await wait(PATIENCE);
    }
    return await action();
  } finally {
    await file.close();
  }
}
