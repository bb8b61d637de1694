import type { Project, Study } from "../project/project.js";
import type { Metadata } from "../write/writeTable.js";
import { rowsPolicy } from "./rowsPolicy.js";
import type { RowsTable } from "./rowsTable.js";

/**
 * What travels inside a file of rows: whom they describe, what may be done with them, what was done to them, the
 * labels.
 */
export function rowsMetadata(study: Study, project: Pick<Project, "policy">, { table, labels }: RowsTable): Metadata {
  if (study.kind !== "survey" || study.microdata === null) throw new Error(`${study.study} has no rows to be released`);
  const { k, l } = rowsPolicy(study, project);
  return {
    universe: study.universe.en,
    licence: study.microdata.licence.en,
    base: String(table.numRows()),
    anonymity: `at least ${k} rows share all of sex, age and place, with ${l} answers to each of ${study.microdata.sensitive.join(", ")}`,
    caveats:
      "coarsened, values withheld, in random order; weighted on released variables; intervals of an opt-in poll show sampling error only",
    labels: JSON.stringify(labels)
  };
}
