import { type StudyJob, makeStudy } from "./makeStudy.js";

/** Answer of a worker to a job: `error` is null where the tables are made. */
export interface JobAnswer {
  readonly error: { readonly name: string; readonly message: string } | null;
}

/** A process that makes one study after another, as `makeStudies` hands them over. */
process.on("message", (job: StudyJob) => {
  void makeStudy(job).then(
    () => null,
    (error: unknown) => error instanceof Error ? { name: error.name, message: error.message } : { name: "Error", message: String(error) }
  ).then((error) => process.send!({ error } satisfies JobAnswer));
});
process.on("disconnect", () => process.exit());
