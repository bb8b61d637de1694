import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import type { Variable } from "../../../loaders/read/rawExtract.js";
import { readExtract } from "../../../loaders/read/readExtract.js";
import { findPspp, readWithPspp } from "../../export/findPspp.js";
import { hasSamples, sampleFiles } from "../../samples/sampleData.js";

const root = await mkdtemp(join(tmpdir(), "sav-pspp-"));
const extracts = join(root, "extracts");
await mkdir(extracts);
afterAll(() => rm(root, { recursive: true }));
const hasPspp = await findPspp();

/** A poll with numbers of every size, strings up to 900 bytes, dates, times, user-missing values and ranges. */
const syntax = (folder: string) => `SET DECIMAL DOT.
DATA LIST LIST NOTABLE /id (F8.0) share (F12.6) city (A40) answer (A900) day (DATE11) at (DATETIME20) took (TIME8) q (F2.0).
BEGIN DATA
1 0.333333 "Санкт-Петербург" "Да" 05-NOV-2024 "05-NOV-2024 09:30:15" 00:12:30 1
2 -1000000 "" "Очень длинный ответ" 31-DEC-1899 "01-JAN-2000 23:59:59" 25:00:01 99
300 123456789.125 "Пушкин" "" . . . .
-7 . "a;b,c" "x" 29-FEB-2024 "29-FEB-2024 12:00:01" 00:00:00 -1
END DATA.
LOOP #i = 1 TO 6.
IF (id = 2) answer = CONCAT(RTRIM(answer), ", и ещё раз: ", RTRIM(answer)).
END LOOP.
MISSING VALUES q (90 THRU 99, -1).
VALUE LABELS q 1 "да" 2 "нет" 99 "нет ответа".
${[
  ["COMPRESSED", "bytecode"],
  ["UNCOMPRESSED", "plain"]
]
  .map(([how, name]) => `SAVE /OUTFILE="${folder}/${name!}.sav" /${how!}.`)
  .join("\n")}
SAVE /OUTFILE="${folder}/packed.zsav" /ZCOMPRESSED.
`;

/** What PSPP writes as CSV, in the forms that cells have here. */
function asCell(text: string, type: Variable["type"]): string {
  if (text.trim() === "") return "";
  const [, month, date, year, clock] = /^(\d\d)\/(\d\d)\/(\d{4,6})(?: (.*))?$/.exec(text) ?? [];
  const day = `${year?.length === 6 ? "+" : ""}${year}-${month}-${date}`;
  switch (type) {
    case "number":
      return String(Number(text));
    case "text":
      return text;
    case "time":
      return text;
    case "date":
      return day;
    case "datetime":
      return `${day} ${clock}`;
  }
}

describe.skipIf(!hasPspp)(
  "SPSS files, cell by cell as PSPP reads them (skipped where PSPP is not installed)",
  async () => {
    if (hasPspp) {
      await writeFile(join(root, "poll.sps"), syntax(extracts));
      await promisify(execFile)(
        "pspp",
        ["--syntax-encoding=UTF-8", join(root, "poll.sps"), "-o", join(root, "poll.txt")],
        {
          env: { ...process.env, LC_ALL: "C.UTF-8" }
        }
      );
      if (hasSamples)
        for (const path of (await sampleFiles()).filter((file) => /\.z?sav$/.test(file)))
          await symlink(path, join(extracts, basename(path)));
    }

    it.each(await readdir(extracts))("%s", async (name) => {
      const raw = await readExtract(root, { format: "sav", path: name, encoding: null, bytes: null, rows: null });
      const {
        cells: [names, ...rows]
      } = await readWithPspp(join(extracts, name));
      const types = raw.dictionary!.variables.map(({ type }) => type);
      expect(raw.columns).toEqual(names);
      const seconds = (text: string, column: number) =>
        types[column] === "datetime" || types[column] === "time" ? text.replace(/\.\d+$/, "") : text;
      expect(
        Array.from({ length: raw.rows }, (_, row) => raw.cells.map((column, index) => seconds(column[row]!, index)))
      ).toEqual(rows.map((row) => row.map((text, column) => asCell(text, types[column]!))));
    });
  }
);
