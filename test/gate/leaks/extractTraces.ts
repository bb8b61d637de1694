import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlantedLeak } from "./plantedLeak.js";
import { csv } from "./smallSiteTables.js";

/** Extracts, their rows, pseudonyms and hashes, wherever in the site they come to lie. */
export const extractTraces: readonly PlantedLeak[] = [
  {
    leak: "the extract itself",
    rule: "extract",
    file: /_file\/poll\.csv/,
    found: /the extract of ekp-2024-11/,
    plant: async ({ site, extract }) => {
      await mkdir(join(site, "_file"), { recursive: true });
      await cp(extract, join(site, "_file/poll.csv"));
    }
  },
  {
    leak: "rows of the extract in a download",
    rule: "extract",
    file: /awareness\.csv/,
    found: /rows or pseudonyms of the extract/,
    plant: async ({ site, put, extract }) => {
      const rows = (await readFile(extract, "utf8")).split("\n");
      await put(csv, `${await readFile(join(site, csv), "utf8")}${rows.slice(1, 4).join("\n")}\n`);
    }
  },
  {
    leak: "rows in another encoding",
    rule: "encoding",
    file: /rows\.csv/,
    found: /not UTF-8/,
    plant: async ({ site, edit, extract }) => {
      const rows = await readFile(extract, "utf8");
      await writeFile(join(site, "csv/en/index/rows.csv"), Buffer.from(rows, "utf16le"));
      await edit("en/index.html", "</main>", '<a href="../csv/en/index/rows.csv">Download</a></main>');
    }
  },
  {
    leak: "rows under other names, linked to by a page",
    rule: "column",
    file: /rows\.csv/,
    found: /weight is not on the allow-list/,
    plant: async ({ put, edit }) => {
      await put(
        "csv/en/index/rows.csv",
        "sex,age,district,weight\nfemale,65+,nevsky,1.2345\nmale,18-24,kirovsky,0.9\n"
      );
      await edit("en/index.html", "</main>", '<a href="../csv/en/index/rows.csv">Download</a></main>');
    }
  },
  {
    leak: "a row of the extract as JSON in a page",
    rule: "extract",
    file: /en\/index\.html/,
    found: /rows or pseudonyms/,
    plant: async ({ edit, extract }) => {
      const [, row] = (await readFile(extract, "utf8")).split("\n");
      await edit(
        "en/index.html",
        "</main>",
        `<script type="application/json">{"row": ${JSON.stringify(row!.split(",")[0])}}</script></main>`
      );
    }
  },
  {
    leak: "a pseudonym in a search index",
    rule: "extract",
    file: /index\.json/,
    found: /pseudonyms/,
    plant: async ({ put, extract }) => {
      const [, row] = (await readFile(extract, "utf8")).split("\n");
      await put("index.json", JSON.stringify({ documents: [{ id: 1, text: row!.split(",")[0] }] }));
    }
  },
  {
    leak: "a pseudonym in a script",
    rule: "extract",
    file: /hydrate/,
    found: /pseudonyms/,
    plant: async ({ edit, extract }) => {
      const [, row] = (await readFile(extract, "utf8")).split("\n");
      await edit("_import/hydrate.5f09d0b0.js", "true;", `true;\nconst first = "${row!.split(",")[0]}";`);
    }
  },
  {
    leak: "the hash of an extract of which all but a few counts are known",
    rule: "extract",
    file: /en\/index\.html/,
    found: /hash of the extract of portal-appeals/,
    plant: async ({ edit, small }) => {
      const hash = small.built.parts.get("portal-appeals")!.inputs["data/extracts/portal-appeals.csv"]!;
      await edit("en/index.html", "</main>", `<p><code>${hash.slice(0, 16)}</code></p></main>`);
    }
  }
];
