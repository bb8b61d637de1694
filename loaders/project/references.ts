import { didYouMean } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { Path, YamlFile } from "./yamlFile.js";

/** Looks up names that one YAML takes from another, noting those that lead nowhere. */
export class References {
  constructor(
    private readonly yaml: YamlFile,
    private readonly problems: Problem[]
  ) {}

  note(path: Path, message: string): void {
    this.problems.push(this.yaml.problem(path, message));
  }

  /** Notes a name that is not among `known`, with the nearest that is. */
  check(kind: string, name: string, known: Iterable<string>, path: Path): boolean {
    const names = [...known];
    if (names.includes(name)) return true;
    this.note(path, `no ${kind} "${name}"${didYouMean(name, names)}`);
    return false;
  }

  /** Notes every name that comes a second time. */
  checkUnique(kind: string, names: readonly string[], path: (index: number) => Path): void {
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) this.note(path(index), `${kind} "${name}" is there already`);
    });
  }
}
