import { extname } from "node:path";
import type { DisclosurePolicy } from "../../loaders/project/disclosurePolicy.js";
import type { UnnamedFiles } from "./checkFiles.js";
import { checkPage } from "./checkPage.js";
import { checkRows } from "./checkRows.js";
import { checkScript } from "./checkScript.js";
import { checkText, foreign } from "./checkText.js";
import { csvColumns } from "./csvColumns.js";
import type { Leak } from "./leak.js";
import type { PublishedFigures } from "./publishedFigures.js";
import { readCsv } from "./readCsv.js";
import { readJson } from "./readJson.js";
import type { SiteTraces } from "./siteTraces.js";
import { smallBaseIn } from "./smallBaseIn.js";

/** What every text of a site is held against. */
export interface ContentRules {
  /** Folder of the project: its name may stand in no file. */
  readonly root: string;
  readonly policy: DisclosurePolicy;
  readonly figures: PublishedFigures;
  /** Files of released rows. */
  readonly rowFiles: ReadonlySet<string>;
}

/** What the texts of a site are found to hold, for the checks of the site as a whole. */
export interface ContentNotes {
  readonly traces: SiteTraces;
  readonly unnamed: Pick<UnnamedFiles, "note">;
}

/** Checks a text of a site by the kind of file that it is; notes its words and lines, and the files that it names. */
export function checkContent(
  file: string,
  text: string,
  { root, policy, figures, rowFiles }: ContentRules,
  { traces, unnamed }: ContentNotes
): Leak[] {
  const found = checkText(file, text, root);
  traces.noteLines(file, text);
  switch (extname(file)) {
    case ".csv": {
      const { rows, leaks: unreadable } = readCsv(file, text);
      for (const row of rows) for (const cell of Object.values(row)) traces.noteWord(file, String(cell));
      if (rowFiles.has(file)) return [...found, ...unreadable];
      const unknown = Object.keys(rows[0] ?? {}).flatMap((column, at) =>
        csvColumns.has(column)
          ? []
          : // Where a file has no names of columns, the first row stands there.
            [/^[a-z_]{1,30}$/i.test(column) ? column : `the name of column ${at + 1}`]
      );
      return [
        ...found,
        ...unreadable,
        ...checkRows(file, rows, figures, policy),
        ...unknown.map((column) => ({ file, rule: "column", found: `${column} is not on the allow-list` }))
      ];
    }
    case ".json": {
      const { rows, strings, leaks: unreadable } = readJson(file, text);
      for (const row of rows) traces.noteRow(file, Object.values(row).map(String));
      for (const word of strings) traces.noteWord(file, word);
      const small = smallBaseIn(strings.join("\n"), policy.minimumBase);
      return [
        ...found,
        ...unreadable,
        ...checkRows(file, rows, figures, policy),
        ...(small ? [{ file, rule: "minimum base", found: `a note of a base below ${policy.minimumBase}` }] : [])
      ];
    }
    case ".html":
    case ".svg":
    case ".xml":
      traces.noteWords(file, text);
      unnamed.note(file, text);
      return [...found, ...checkPage(file, text, figures, policy)];
    default:
      unnamed.note(file, text);
      if (foreign.test(file)) return found;
      traces.noteWords(file, text);
      return [...found, ...checkScript(file, text, policy.minimumBase)];
  }
}
