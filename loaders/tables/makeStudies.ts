import { type StudyJob, makeStudy } from "./makeStudy.js";
import { shareOut, workersFor } from "./shareOut.js";

/**
 * Makes the tables of studies, two at a time where there are two processors. Memory is that of one study a process.
 *
 * @param keep called with each job that is done
 * @param tell called with each study as it begins
 * @throws what the first study to fail throws; studies already under way are finished
 */
export async function makeStudies(
  jobs: readonly StudyJob[],
  keep: (job: StudyJob) => Promise<void>,
  tell: (step: string) => void
): Promise<void> {
  const begin = ({ study }: StudyJob, index: number): void => tell(`${study.study} (${index + 1} of ${jobs.length})`);
  if (workersFor(jobs.length) > 1) return shareOut(new URL("./studyWorker.ts", import.meta.url), jobs, begin, keep);
  for (const [index, job] of jobs.entries()) {
    begin(job, index);
    await makeStudy(job);
    await keep(job);
  }
}
