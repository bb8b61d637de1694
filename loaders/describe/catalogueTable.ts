import type { ColumnTable } from "arquero";
import type { Study } from "../project/project.js";
import { tableOf } from "../write/tableOf.js";

/** One row of the published table `catalogue`: what a reader must know of a study before its figures. */
export function catalogueTable(study: Study, respondents: number | null): ColumnTable {
  const { provenance, title, universe } = study;
  const period = study.kind === "survey" ? study.fieldwork : study.kind === "usage" ? study.period : null;
  return tableOf("catalogue", [
    {
      study: study.study,
      kind: study.kind,
      series: study.series,
      title_ru: title.ru,
      title_en: title.en,
      synthetic: study.synthetic,
      owner_ru: provenance.owner.ru,
      owner_en: provenance.owner.en,
      source_ru: provenance.source.ru,
      source_en: provenance.source.en,
      citation_ru: provenance.citation.ru,
      citation_en: provenance.citation.en,
      url: provenance.url,
      source_date: provenance.date,
      from_date: period?.from ?? null,
      to_date: period?.to ?? null,
      universe_ru: universe.ru,
      universe_en: universe.en,
      respondents,
      release: study.release
    }
  ]);
}
