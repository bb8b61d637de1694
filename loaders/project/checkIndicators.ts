import type { IndicatorsStudy } from "./indicatorsStudy.js";
import type { References } from "./references.js";

/** Checks that the codebook of an indicator table names the columns its layout needs. */
export function checkIndicators(study: IndicatorsStudy, references: References): void {
  const isLong = study.layout === "long";
  const given = study.nameColumn !== null && study.valueColumn !== null;
  if (isLong && !given) references.note(["layout"], "layout long needs name_column and value_column");
  if (!isLong && (study.nameColumn !== null || study.valueColumn !== null)) {
    references.note(["layout"], "layout wide has no name_column and value_column");
  }
  const names = study.indicators.map(({ indicator }) => indicator);
  references.checkUnique("indicator", names, (index) => ["indicators", index, "indicator"]);
}
