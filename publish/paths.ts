import { resolve } from "node:path";

/** Folders of a project, from its root (the folder of package.json). */
export interface Paths {
  readonly root: string;
  /** What arrives and what describes it. */
  readonly data: string;
  readonly src: string;
  /** Everything that a build makes on its way; safe to delete. */
  readonly build: string;
  readonly tables: string;
  /** The published site. */
  readonly dist: string;
}

export function projectPaths(root: string = process.cwd()): Paths {
  const build = resolve(root, ".build");
  return {
    root: resolve(root),
    data: resolve(root, "data"),
    src: resolve(root, "src"),
    build,
    tables: resolve(build, "tables"),
    dist: resolve(root, "dist")
  };
}
