import type { ColumnTable } from "arquero";
import { rowFilter } from "../harmonise/rowFilter.js";
import type { IndicatorsStudy } from "../project/indicatorsStudy.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";
import { tableOf } from "../write/tableOf.js";

/** The published table `indicators` of a study: a value by unit and year; a lower bound stays one. */
export function tabulateIndicators(raw: RawExtract, study: IndicatorsStudy): ColumnTable {
  const cells = (name: string): readonly string[] => raw.cells[raw.columns.indexOf(name)]!;
  const years = study.yearColumn === null ? null : cells(study.yearColumn);
  const isRead = rowFilter(raw, study.where);
  const rows = study.indicators.flatMap((indicator, ord) => {
    const values = study.layout === "wide" ? cells(indicator.column) : cells(study.valueColumn!);
    return values.flatMap((printed, row) => {
      if (!isRead(row)) return [];
      if (study.layout === "long" && cells(study.nameColumn!)[row]!.trim() !== indicator.column) return [];
      const { value, bound } = printedNumber(printed)!;
      return [
        {
          study: study.study,
          indicator: indicator.indicator,
          indicator_ru: indicator.label.ru,
          indicator_en: indicator.label.en,
          ord,
          unit: indicator.unit,
          place: study.place.id,
          place_ru: study.place.label.ru,
          place_en: study.place.label.en,
          year: years ? Number(years[row]) : null,
          value: Number((value * indicator.scale).toPrecision(12)),
          bound: bound === "exact" && indicator.rounded ? "rounded" : bound,
          as_printed: printed.trim(),
          verdict: "published",
          synthetic: study.synthetic
        }
      ];
    });
  });
  return tableOf("indicators", rows);
}
