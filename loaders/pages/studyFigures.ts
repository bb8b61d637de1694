import type { Project, Study } from "../project/project.js";

/** Figures about what a poll asked, by the item or battery that they rest on. */
const asked: Readonly<Record<string, readonly string[]>> = {
  awareness: ["awareness"],
  use: ["useAtAll"],
  rating: ["ratings"],
  trust: ["trust"],
  barriers: ["barriers"],
  helpers: ["helpers"]
};

/** Figures of a study's page: what it found, who answered, and how much is shown. */
export function studyFigures(study: Study, { items }: Project): string[] {
  switch (study.kind) {
    case "survey": {
      const questions = new Set(
        study.columns.flatMap((column) =>
          column.role === "item" ? [items.get(column.item)!.battery ?? column.item] : []
        )
      );
      return [
        ...[...questions].flatMap((question) => asked[question] ?? []),
        "sampleAndPopulation",
        "weightingDiagnostics",
        "basesByDomain",
        "cellVerdicts"
      ];
    }
    case "usage":
      return ["studyCounts"];
    case "indicators":
      return ["studyIndicators"];
  }
}
