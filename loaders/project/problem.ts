/** What is wrong with a YAML of `data/`, and where. */
export interface Problem {
  /** Relative to the folder that holds `data/`, e.g. `data/items.yaml`. */
  readonly file: string;
  /** From 1; null where the file itself is missing. */
  readonly line: number | null;
  /** Keys from the root, e.g. `columns.3.item`. */
  readonly path: string;
  readonly message: string;
}

/** Thrown by `readProject` with everything that is wrong, in order of file and line. */
export class ProjectError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "ProjectError";
  }
}

export function formatProblem({ file, line, path, message }: Problem): string {
  return `${file}${line === null ? "" : `:${line}`}: ${path === "" ? "" : `${path}: `}${message}`;
}
