import type { Row } from "../figures/figure.js";
import { element } from "./element.js";
import { explorerWords } from "./explorerWords.js";
import type { Progress } from "./fetchBytes.js";
import { fill } from "./filterWords.js";
import { isPublished } from "./isPublished.js";
import { resultTable } from "./resultTable.js";
import { sharedDatabase } from "./sharedDatabase.js";
import { pageLanguage } from "./sitePages.js";
import { tablesNamed } from "./tablesNamed.js";
import type { Language } from "./view.js";

/*
 * A page that imports `sql` and `Inputs` from here can use Framework's ```sql blocks over the published tables. The
 * blocks show the results that `bakePage` put into them; none runs, and no engine is loaded, before the reader asks.
 */

const lang: Language = isPublished(document)
  ? (document.documentElement.lang as Language)
  : pageLanguage(location.pathname);

let ask: () => void = () => undefined;
const asked = isPublished(document) ? new Promise<void>((resolve) => (ask = resolve)) : Promise.resolve();

/** Rows of a query; waits until the reader runs the page's queries. Interpolated values are bound, not pasted. */
export async function sql(strings: TemplateStringsArray, ...params: (string | number)[]): Promise<Row[]> {
  await asked;
  return run(strings.join("?"), params, () => undefined);
}

/** What Framework's ```sql blocks show their rows with. */
export const Inputs = { table: (rows: readonly Row[]): HTMLElement => resultTable(document, rows, lang) };

async function run(
  text: string,
  params: readonly (string | number)[],
  onProgress: (progress: Progress) => void
): Promise<Row[]> {
  const database = await sharedDatabase(onProgress);
  return database.query(tablesNamed(text, database.published), { sql: text, params });
}

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-run-sql]")) {
  button.addEventListener("click", () => {
    for (const other of document.querySelectorAll("button[data-run-sql]")) {
      other.replaceWith(element(document, "p", { role: "status" }, explorerWords.running[lang]));
    }
    ask();
  });
}

const place = document.querySelector<HTMLElement>("[data-explorer]");
if (place !== null) fillExplorer(place);

/** A field for a query of the reader's own, begun from one of the page's blocks. */
function fillExplorer(place: HTMLElement): void {
  const examples = Array.from(document.querySelectorAll("pre code.language-sql"), (code) => code.textContent.trim());
  const text = element(document, "textarea", { id: "explorer-sql", rows: "8", spellcheck: "false" }, examples[0] ?? "");
  const status = element(document, "p", { role: "status" });
  const result = element(document, "div");
  const form = element(
    document,
    "form",
    { class: "explorer" },
    element(document, "label", { for: "explorer-sql" }, explorerWords.query[lang]),
    text,
    element(
      document,
      "p",
      { class: "explorer-buttons" },
      element(document, "button", { type: "submit" }, explorerWords.run[lang]),
      ...examples.map((example, index) => {
        const button = element(document, "button", { type: "button" }, `${explorerWords.examples[lang]} ${index + 1}`);
        button.addEventListener("click", () => (text.value = example));
        return button;
      })
    ),
    element(document, "p", { class: "figure-note" }, `${explorerWords.size[lang]} ${explorerWords.synthetic[lang]}`),
    status
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = explorerWords.running[lang];
    const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
    void run(text.value, [], ({ loaded, total }) => {
      status.textContent = fill(explorerWords.loading[lang], megabytes(loaded), megabytes(total));
    })
      .then((rows) => {
        result.replaceChildren(resultTable(document, rows, lang));
        status.textContent = fill(explorerWords.done[lang], String(rows.length));
      })
      .catch((error: unknown) => {
        status.textContent = fill(explorerWords.failed[lang], error instanceof Error ? error.message : String(error));
      });
  });
  place.replaceChildren(form, result);
}
