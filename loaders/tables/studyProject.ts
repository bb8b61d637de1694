import type { Project, Study } from "../project/project.js";

/**
 * What one study may know of a project: itself, its items, margins and corrections. The rest cannot change its tables.
 */
export function studyProject(study: Study, project: Project): Project {
  return {
    ...project,
    items: pick(project.items, itemsOf(study)),
    margins: pick(project.margins, marginsOf(study)),
    corrections: pick(project.corrections, [study.study]),
    studies: [study]
  };
}

function itemsOf(study: Study): string[] {
  if (study.kind !== "survey") return [];
  return study.columns.flatMap((column) => {
    if (column.role !== "item") return [];
    return column.askedIf === null ? [column.item] : [column.item, column.askedIf.item];
  });
}

function marginsOf(study: Study): string[] {
  if (study.kind === "survey") return study.weighting.margins.map(({ margin }) => margin);
  return study.kind === "usage" && study.population !== null ? [study.population.margin] : [];
}

function pick<Value>(all: ReadonlyMap<string, Value>, names: readonly string[]): Map<string, Value> {
  return new Map([...all].filter(([name]) => names.includes(name)));
}
