import { dateFormats } from "../project/dateFormats.js";
import { printedNumber } from "../read/printedNumber.js";
import { printedPeriod } from "../read/printedPeriod.js";
import type { RawExtract } from "../read/rawExtract.js";
import type { CategoryTexts } from "./guessKind.js";
import { categoryTexts, distinct } from "./guessKind.js";
import { measureDraft } from "./measureDraft.js";
import { missingKindOf } from "./missingWords.js";
import { namedPeriod, periodDraft } from "./periodDraft.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";
import { studyHead } from "./studyHead.js";

/** The codebook of a usage extract of one table as far as the extract and the name of its file tell it. */
export function draftUsage(raw: RawExtract, extract: Draft, fileName: string): Draft {
  const columns = raw.columns.map((header, index) => ({ header, cells: raw.cells[index]!.map((cell) => cell.trim()) }));
  const dimensions = columns
    .flatMap(({ header, cells }) => {
      const texts = categoryTexts(distinct(cells));
      return texts === null ? [] : [{ header, texts, blanks: cells.filter((cell) => cell === "").length }];
    })
    .slice(0, 2);
  const isDimension = (header: string) => dimensions.some((dimension) => dimension.header === header);
  const values = columns.filter(({ header, cells }) => !isDimension(header) && isNumeric(cells));
  const across = dimensions.length < 2 ? categoryTexts(values.map(({ header }) => header)) : null;
  const percent = values.find(
    ({ header, cells }) => /%|процент|percent|доля|share/i.test(header) || cells.some((cell) => cell.endsWith("%"))
  );
  const counts = values.filter((column) => column !== percent && !isMean(column));
  const days = columns
    .filter(({ header }) => !isDimension(header))
    .flatMap(({ header, cells }) => {
      const format = dateFormats.find((known) => cells.every((cell) => printedPeriod(cell, known) !== null));
      return format === undefined
        ? []
        : [{ header, format, periods: distinct(cells).map((cell) => printedPeriod(cell, format)!) }];
    });
  const period = days[0];
  const others = columns.filter(
    ({ header, cells }) =>
      !isDimension(header) &&
      !values.some((value) => value.header === header) &&
      !days.some((day) => day.header === header) &&
      !cells.some(isDuration) &&
      distinct(cells).length > 1
  );
  const years = counts.filter(({ cells }) => cells.every((cell) => /^(19|20)\d\d$/.test(cell)));
  const measures = across === null ? counts.filter((column) => !years.includes(column)) : [];
  const cells = [...measures, ...(across === null ? [] : values)].flatMap((column) => column.cells);
  return {
    kind: "usage",
    ...studyHead(),
    service: { id: decide("short name of the service"), label: decide("name of the service") },
    period: periodDraft(period?.periods ?? namedPeriod(fileName)),
    tables: [
      {
        table: dimensions.map(({ texts }) => texts.domain).join("_by_") || "table",
        extract,
        dimensions: dimensions.map(({ header, texts, blanks }) => ({
          column: header,
          domain: texts.domain,
          codes: codesOf(texts, dimensions.length > 1),
          ...(blanks >= raw.rows / 3 ? { fill_down: true } : {})
        })),
        ...(across === null ? {} : { across: { domain: across.domain, columns: acrossCodes(across) } }),
        ...whereDraft([...others, ...years]),
        ...(period === undefined ? {} : { period: { column: period.header, format: period.format } }),
        ...(period === undefined || period.periods.length < 2
          ? {}
          : {
              sum_over: [
                decide(
                  `"${period.header}" to add up ${period.periods.length} periods: one person may be counted in several`
                )
              ]
            }),
        ...(percent === undefined || measures.length !== 1
          ? {}
          : { percent_column: percent.header, ...percentAs(percent.cells) }),
        ...rowsDraft(
          dimensions.map(({ texts }) => texts),
          cells
        ),
        measures: across === null ? measures.map(({ header }) => measureDraft(header)) : [measureDraft(null)]
      }
    ]
  };
}

function isNumeric(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "" && missingKindOf(cell) === null);
  return filled.length > 0 && filled.filter((cell) => printedNumber(cell, ".") !== null).length >= 0.9 * filled.length;
}

/** Small numbers that are not whole are shares or means, such as pages a visit, unless thousands are counted. */
function isMean({ header, cells }: { header: string; cells: readonly string[] }): boolean {
  const numbers = cells.map((cell) => printedNumber(cell, ".")?.value).filter((value) => value !== undefined);
  return (
    !/тыс|млн|thousand|million/i.test(header) &&
    numbers.every((value) => value < 100) &&
    numbers.some((value) => !Number.isInteger(value))
  );
}

/** Hours, minutes and seconds: nothing to count or to choose rows by. */
function isDuration(cell: string): boolean {
  return /^\d{1,3}:\d\d(:\d\d)?$/.test(cell);
}

/** A printed margin of a table of two dimensions is a row of its own; of one, it is the total row. */
function codesOf({ codes, totals }: CategoryTexts, withMargins: boolean): Draft {
  const margins = withMargins ? totals.filter((text) => text !== "").map((text) => [text, "all"] as const) : [];
  return Object.fromEntries([...codes, ...margins]);
}

function acrossCodes({ codes, totals, unknown }: CategoryTexts): Draft {
  return Object.fromEntries([
    ...codes,
    ...totals.map((text) => [text, "all"] as const),
    ...unknown.map((text) => [text, "unknown"] as const)
  ]);
}

function whereDraft(others: readonly { header: string; cells: readonly string[] }[]): { where?: Draft } {
  if (others.length === 0) return {};
  return {
    where: Object.fromEntries(
      others.map(({ header, cells }) => {
        const texts = distinct(cells);
        const shown = texts.slice(0, 4).join(", ");
        return [header, decide(`one of ${shown}${texts.length > 4 ? ", …" : ""}; or list the column under sum_over`)];
      })
    )
  };
}

function percentAs(cells: readonly string[]): Draft & object {
  const most = Math.max(...cells.map((cell) => printedNumber(cell, ".")?.value ?? 0));
  return most <= 1 ? { percent_as: "fraction" } : {};
}

/** Total, unknown and foreign rows, and cells that are no numbers. */
function rowsDraft(dimensions: readonly CategoryTexts[], cells: readonly string[]): { readonly [key: string]: Draft } {
  const [first] = dimensions;
  const list = (texts: readonly string[] | undefined, key: string) =>
    texts === undefined || texts.length === 0 ? {} : { [key]: [...texts] };
  const strange = distinct(cells).filter((cell) => printedNumber(cell, ".") === null);
  const total = dimensions.length === 1 ? first!.totals[0] : undefined;
  return {
    ...(total === undefined ? {} : { total_row: total }),
    ...list(
      dimensions.flatMap(({ unknown }) => unknown),
      "unknown_rows"
    ),
    ...list(first?.others, "ignored_rows"),
    ...list(strange, "not_available"),
    ...(cells.some((cell) => /^\d{1,3},\d{3}$/.test(cell))
      ? { decimal: decide('"," or "."? 1,234 can be read in two ways') }
      : {})
  };
}
