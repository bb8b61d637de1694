import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { type StudyJob, makeStudy } from "./makeStudy.js";
import type { JobAnswer } from "./studyWorker.js";

/** More processes than this hold more memory than they save time. */
const MOST_WORKERS = 2;

/**
 * Makes the tables of studies, two at a time where there are two processors. Memory is that of one study a process.
 *
 * @param keep called with each job that is done, one after another
 * @param tell called with each study as it begins
 * @throws what the first study to fail throws; studies already under way are finished
 */
export async function makeStudies(
  jobs: readonly StudyJob[], keep: (job: StudyJob) => Promise<void>, tell: (step: string) => void
): Promise<void> {
  const queue = jobs.map((job, index) => ({ job, step: `${job.study.study} (${index + 1} of ${jobs.length})` }));
  const workers = Math.min(MOST_WORKERS, availableParallelism(), jobs.length);
  if (workers < 2) {
    for (const { job, step } of queue) {
      tell(step);
      await makeStudy(job);
      await keep(job);
    }
    return;
  }
  const failures: Error[] = [];
  await Promise.all(Array.from({ length: workers }, async () => {
    const worker = startWorker();
    for (let next = queue.shift(); next !== undefined && failures.length === 0; next = queue.shift()) {
      tell(next.step);
      const { job } = next;
      await handOver(worker, job).then(() => keep(job)).catch((error: unknown) => failures.push(error as Error));
    }
    worker.kill();
  }));
  if (failures.length > 0) throw failures[0]!;
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL("./studyWorker.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"], serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"]
  });
}

function handOver(worker: ChildProcess, job: StudyJob): Promise<void> {
  return new Promise((done, fail) => {
    const ended = (code: number | null): void => fail(new Error(`making ${job.study.study}: the process ended (${code})`));
    worker.once("exit", ended);
    worker.once("error", fail);
    worker.once("message", ({ error }: JobAnswer) => {
      worker.off("exit", ended);
      worker.off("error", fail);
      if (error === null) done();
      else fail(Object.assign(new Error(error.message), { name: error.name }));
    });
    worker.send(job);
  });
}
