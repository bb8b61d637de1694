import type { Project } from "./project.js";
import type { References } from "./references.js";
import type { SurveyStudy } from "./surveyStudy.js";

/** Thresholds that hide cells; the others say what is unreliable and how figures are rounded. */
const hidingThresholds = ["minimumBase", "minimumCount", "protectionInterval", "minimumLevelShare"] as const;

/** Checks what rows are released under: they need the owner's permission, and no cell can be hidden beside them. */
export function checkMicrodataRelease(
  { release, microdata, columns, policy }: SurveyStudy,
  project: Omit<Project, "studies">,
  references: References
): void {
  if (release === "cells") {
    if (microdata !== null) references.note(["microdata"], "only for a study with release: microdata");
    return;
  }
  if (microdata === null) {
    references.note(
      ["release"],
      "microdata needs the owner's permission, the licence and the sensitive items under microdata"
    );
    return;
  }
  const asked = columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  microdata.sensitive.forEach((item, index) =>
    references.check("item of this study", item, asked, ["microdata", "sensitive", index])
  );
  for (const key of ["k", "l"] as const) {
    const [own, common] = [microdata[key], project.policy.microdata[key]];
    if (own !== null && own < common)
      references.note(["microdata", key], `looser than data/disclosure.yaml: ${common} there, found ${own}`);
  }
  for (const key of hidingThresholds)
    if (policy[key] !== undefined)
      references.note(
        ["policy", key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)],
        "hides nothing where rows are published: whoever has them counts every cell; take it out, or release cells"
      );
}
