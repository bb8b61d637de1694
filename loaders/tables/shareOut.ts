import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { JobAnswer } from "./answerJobs.js";

/** More processes than this hold more memory than they save time. */
const MOST_WORKERS = 2;

/** Processes that a build may have at work at a time. */
export function workersFor(jobs: number): number {
  return Math.min(MOST_WORKERS, availableParallelism(), jobs);
}

/**
 * Hands jobs over to processes, one after another to each, as many processes as `workersFor` gives.
 *
 * @param script module that calls `answerJobs`
 * @param begin called with each job as it begins
 * @param keep called with each job that is done and its result
 * @throws what the first job to fail throws; jobs already under way are finished
 */
export async function shareOut<Job extends object, Result>(
  script: URL,
  jobs: readonly Job[],
  begin: (job: Job, index: number) => void,
  keep: (job: Job, result: Result) => Promise<void>
): Promise<void> {
  const queue = jobs.map((job, index) => ({ job, index }));
  const failures: unknown[] = [];
  await Promise.all(
    Array.from({ length: workersFor(jobs.length) }, async () => {
      const worker = fork(fileURLToPath(script), {
        execArgv: ["--import", "tsx"],
        serialization: "advanced",
        stdio: ["ignore", "inherit", "inherit", "ipc"]
      });
      for (let next = queue.shift(); next !== undefined && failures.length === 0; next = queue.shift()) {
        const { job, index } = next;
        begin(job, index);
        await handOver<Result>(worker, job)
          .then((result) => keep(job, result))
          .catch((error: unknown) => failures.push(error));
      }
      worker.kill();
    })
  );
  if (failures.length > 0) throw failures[0];
}

function handOver<Result>(worker: ChildProcess, job: object): Promise<Result> {
  return new Promise((done, fail) => {
    const ended = (code: number | null): void => fail(new Error(`a process of the build ended (${code})`));
    worker.once("exit", ended);
    worker.once("error", fail);
    worker.once("message", (answer: JobAnswer) => {
      worker.off("exit", ended);
      worker.off("error", fail);
      if ("result" in answer) done(answer.result as Result);
      else fail(Object.assign(new Error(answer.message), { name: answer.name }));
    });
    worker.send(job);
  });
}
