import { join } from "node:path";

/** Kinds of part that a survey publishes as they are, by the folder of their names. */
export const publishedKinds: Readonly<Record<string, string>> = { studies: "cells", differences: "differences" };

/** Where the tables made under `out` have a published table, e.g. `usage` or `studies/ekp-2024-05`. */
export function tablePath(out: string, name: string): string {
  const [folder, study] = name.split("/");
  return study === undefined ? join(out, "cross", `${name}.parquet`)
    : join(out, "parts", study, `${publishedKinds[folder!]}.parquet`);
}
