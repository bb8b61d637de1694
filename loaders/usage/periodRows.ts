import type { UsageStudy } from "../project/usageStudy.js";
import type { UsageTable } from "../project/usageTable.js";
import { printedPeriod } from "../read/printedPeriod.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { FindingRows } from "./findingRows.js";
import type { RowReader } from "./readUsage.js";

type PeriodColumn = NonNullable<UsageTable["period"]>;

/** Texts that are remembered with what is wrong with them. */
const most = 1 << 15;

/** Checks that the days of every row of a usage table are days, within the study's period. */
export class PeriodRows implements RowReader {
  private readonly found = new FindingRows();
  private readonly known = new Map<string, "sound" | "strange" | "outside">();
  private readonly index: number;

  constructor(
    columns: readonly string[],
    private readonly period: PeriodColumn,
    private readonly study: UsageStudy
  ) {
    this.index = columns.indexOf(period.column);
  }

  add(cells: readonly string[], row: number): void {
    const verdict = this.verdict(cells[this.index]!);
    if (verdict === "sound") return;
    const { column, format } = this.period;
    if (verdict === "strange") {
      this.found.add("date", column, "", row, () => ({
        ru: `не день и не интервал дней вида ${format}`,
        en: `not a day or interval of days as ${format}`
      }));
    } else {
      this.found.add("period", column, "", row, () => ({
        ru: "вне периода исследования",
        en: "outside the study's period"
      }));
    }
  }

  diagnostics(place: string): Diagnostic[] {
    return this.found.diagnostics(place);
  }

  private verdict(text: string): "sound" | "strange" | "outside" {
    let verdict = this.known.get(text);
    if (verdict === undefined) {
      const days = printedPeriod(text, this.period.format);
      const { period } = this.study;
      verdict =
        days === null
          ? "strange"
          : period !== null && (days.from < period.from || days.to > period.to)
            ? "outside"
            : "sound";
      if (this.known.size === most) this.known.clear();
      this.known.set(text, verdict);
    }
    return verdict;
  }
}
