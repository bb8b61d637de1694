import type { Text } from "../../src/components/view.js";
import { rowFilter } from "../harmonise/rowFilter.js";
import type { IndicatorsStudy } from "../project/indicatorsStudy.js";
import { printedNumber } from "../read/printedNumber.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { Diagnostic } from "./diagnostic.js";
import { finding } from "./diagnostic.js";
import type { RuleName } from "./ruleNames.js";
import { validateColumns } from "./validateColumns.js";
import { validateTableIdentifiers } from "./validateIdentifiers.js";

/** Checks an indicator table against its codebook: columns or rows present, each value a number, years once each. */
export function validateIndicators(raw: RawExtract, study: IndicatorsStudy): Diagnostic[] {
  const place = `studies/${study.study}.yaml`;
  const { yearColumn, nameColumn, valueColumn, indicators } = study;
  const values = valueColumn === null ? indicators.map(({ column }) => column) : [valueColumn];
  const declared = [yearColumn, nameColumn, ...Object.keys(study.where), ...values, ...study.drop].filter(
    (name) => name !== null
  );
  const columns = validateColumns(raw, declared, place);
  if (columns.length > 0) return columns;

  const cells = (name: string): string[] => raw.cells[raw.columns.indexOf(name)]!.map((cell) => cell.trim());
  const years = yearColumn === null ? null : cells(yearColumn);
  const problems = validateTableIdentifiers(raw, study.drop, values, place);
  const noYear = years?.flatMap((year, row) => (/^(19|20)\d{2}$/.test(year) ? [] : [row])) ?? [];
  if (noYear.length > 0) {
    const found = { ru: `столбец ${yearColumn!}: не год`, en: `column ${yearColumn!}: not a year` };
    problems.push(finding("year", place, found, noYear, [yearColumn!]));
  }
  const names = nameColumn === null ? null : cells(nameColumn);
  const isRead = rowFilter(raw, study.where);
  for (const { column, indicator } of indicators) {
    const note = (rule: RuleName, found: Text, rows: readonly number[] = []) =>
      problems.push(
        finding(
          rule,
          place,
          {
            ru: `показатель ${indicator}: ${found.ru}`,
            en: `indicator ${indicator}: ${found.en}`
          },
          rows,
          rows.length > 0 ? [valueColumn ?? column] : []
        )
      );
    const own = raw.cells[0]!.flatMap((_, row) =>
      isRead(row) && (names === null || names[row] === column) ? [row] : []
    );
    const keys = own.map((row) => years?.[row] ?? "");
    if (own.length === 0) note("missing_row", { ru: `нет строки «${column}»`, en: `no row "${column}"` });
    const repeated = own.filter((_, index) => keys.indexOf(keys[index]!) < index);
    if (repeated.length > 0)
      note("repeated_row", { ru: "второе значение за год", en: "a second value of a year" }, repeated);
    const printed = cells(valueColumn ?? column);
    const strange = own.filter((row) => printedNumber(printed[row]!) === null);
    if (strange.length > 0) note("number", { ru: "не число", en: "not a number" }, strange);
  }
  return problems;
}
