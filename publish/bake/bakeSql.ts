import type { Database } from "../../src/components/database.js";
import { element } from "../../src/components/element.js";
import { explorerWords } from "../../src/components/explorerWords.js";
import { resultTable } from "../../src/components/resultTable.js";
import { tablesNamed } from "../../src/components/tablesNamed.js";
import type { Language } from "../../src/components/view.js";

/**
 * Puts the result of every echoed ```sql block into the page, below its text, where Framework's runtime will put the
 * live one: it clears what stands in `observablehq-loading` before it shows anything. A block with interpolated values
 * has no result before it runs.
 *
 * @throws with the engine's message if a block's SQL is wrong
 */
export async function bakeSql(document: Document, database: Database, lang: Language): Promise<void> {
  for (const code of document.querySelectorAll("pre > code.language-sql")) {
    const pre = code.parentElement!;
    const cell = pre.previousElementSibling;
    if (cell?.classList.contains("observablehq--block") !== true) continue;
    pre.after("\n", cell);
    const text = code.textContent;
    if (text.includes("${")) continue;
    const loading = cell.querySelector("observablehq-loading") ?? document.createElement("observablehq-loading");
    const rows = await database.query(tablesNamed(text, database.published), { sql: text, params: [] });
    loading.append(
      resultTable(document, rows, lang),
      element(
        document,
        "button",
        {
          type: "button",
          "data-run-sql": true,
          "data-needs-scripts": true
        },
        explorerWords.runHere[lang]
      )
    );
    cell.prepend(loading);
  }
}
