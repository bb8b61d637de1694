/** Answer of a worker to a job. */
export type JobAnswer = { readonly result: unknown } | { readonly name: string; readonly message: string };

/** Makes a process a worker: it does one job after another, as `shareOut` hands them over, and goes with its parent. */
export function answerJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.on("message", (job: Job) => {
    void work(job)
      .then((result): JobAnswer => ({ result }), failure)
      .then((answer) => process.send!(answer));
  });
  process.on("disconnect", () => process.exit());
}

/** What went wrong, with what caused it: a cause does not survive the way between processes. */
function failure(error: unknown): JobAnswer {
  if (!(error instanceof Error)) return { name: "Error", message: String(error) };
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return { name: error.name, message: `${error.message}${cause}` };
}
