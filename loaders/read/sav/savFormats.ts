import type { Variable } from "../rawExtract.js";

/** Seconds from 14 October 1582, where SPSS begins to count, to 1 January 1970. */
const gregorianStart = 12_219_379_200;

/** Numbers of the print formats that hold dates and times (PSPP Developers Guide, Variable Record). */
const dates = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const datetimes = new Set([22, 41]);
const times = new Set([21, 25, 40]);

export function typeOfFormat(format: number): Variable["type"] {
  const type = (format >> 16) & 0xff;
  return dates.has(type) ? "date" : datetimes.has(type) ? "datetime" : times.has(type) ? "time" : "number";
}

/** A stored number as a cell: dates and times in ISO form, numbers with all their digits. */
export function numberCell(value: number, type: Variable["type"]): string {
  switch (type) {
    case "date":
      return isoTime(value)?.split("T")[0] ?? String(value);
    case "datetime":
      return (
        isoTime(value)
          ?.replace("T", " ")
          .replace(/(\.000)?Z$/, "") ?? String(value)
      );
    case "time":
      return duration(value);
    case "number":
    case "text":
      return String(value);
  }
}

/** Null beyond the years that a date can have. */
function isoTime(seconds: number): string | null {
  const date = new Date(Math.round((seconds - gregorianStart) * 1000));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function duration(seconds: number): string {
  const milliseconds = Math.round(Math.abs(seconds) * 1000);
  const [hours, rest] = [Math.floor(milliseconds / 3_600_000), milliseconds % 3_600_000];
  const clock = new Date(rest).toISOString().slice(14, 23).replace(".000", "");
  return `${seconds < 0 ? "-" : ""}${String(hours).padStart(2, "0")}:${clock}`;
}
