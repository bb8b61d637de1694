import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import { type TableList, tableList } from "../../loaders/tables/tableList.js";
import { copyParquet, quote } from "../../loaders/write/writeTable.js";
import { attackSite } from "../../publish/attack/attackSite.js";
import { keptPath } from "../../loaders/states/keptFile.js";
import { keptWorlds, readWorlds } from "../../loaders/states/keptWorlds.js";
import { attackSurvey } from "../../publish/attack/attackSurvey.js";
import { attackUsage } from "../../publish/attack/attackUsage.js";
import { readEvidence } from "../../publish/attack/readEvidence.js";
import { highsSolver } from "../../loaders/solver/highsSolver.js";
import { usedRespondents } from "../../publish/attack/usedRespondents.js";
import { checkSite } from "../../publish/gate/checkSite.js";
import type { Leak } from "../../publish/gate/leak.js";
import { disclosureLeak } from "../../publish/gate/guardSite.js";
import { MANIFEST, readManifest, siteManifest } from "../../publish/siteManifest.js";
import { type SmallSite, poll, smallSite } from "./smallSite.js";

/** A site with something in it that may not be published. */
interface Leaky {
  readonly site: string;
  readonly put: (file: string, text: string) => Promise<void>;
  readonly edit: (file: string, from: string | RegExp, to: string) => Promise<void>;
  /** Replaces columns of the rows of a table that meet a condition. */
  readonly set: (table: string, where: string, columns: Readonly<Record<string, string>>) => Promise<void>;
  /** Writes a table anew from SQL; `it` is what it was. */
  readonly rewrite: (table: string, sql: string, metadata?: Readonly<Record<string, string>>) => Promise<void>;
}

interface PlantedLeak {
  readonly leak: string;
  readonly plant: (leaky: Leaky) => Promise<void>;
  /** What the message names: file, rule and what was found. */
  readonly file: RegExp;
  readonly rule: string;
  readonly found: RegExp;
  /** Items that the attack is played on, besides usage counts; the gate alone where left out. */
  readonly items?: readonly string[];
  /** Tables besides those of the site that the build has on its list. */
  readonly lists?: readonly string[];
  /** Left as an earlier build wrote it: the manifest and the list of tables do not know. */
  readonly isStale?: boolean;
}

const cells = `studies/${poll}`;
const differences = `differences/${poll}`;
const csv = "csv/en/index/awareness.csv";
const at = (item: string, option: string, age: string, sex = "all", area = "all"): string =>
  `item = '${item}' AND option = '${option}' AND measure = 'share' AND age = '${age}' AND sex = '${sex}' AND area = '${area}'`;
const shown = { estimate: "0.25", lower: "0.2", upper: "0.3", verdict: "'published'" };

/** Shows every hidden count of a part of the service but one, which is then what the others leave of their sums. */
const showAllButOne = ({ set }: Leaky): Promise<void> =>
  set("usage", "study = 'portal-appeals' AND verdict = 'suppressed' AND NOT (sex = 'female' AND age = '65+')", {
    value:
      "CASE sex WHEN 'female' THEN CASE age WHEN '55-64' THEN 60 WHEN '18-54' THEN 120 WHEN 'all' THEN 184 WHEN '55+' THEN 64 ELSE 180 END" +
      " WHEN 'male' THEN CASE age WHEN '65+' THEN 30 WHEN '55-64' THEN 41 WHEN '18-54' THEN 88 WHEN 'all' THEN 159 WHEN '55+' THEN 71 ELSE 129 END" +
      " ELSE CASE age WHEN '65+' THEN 34 WHEN '55-64' THEN 101 WHEN '18-54' THEN 208 WHEN '55+' THEN 135 WHEN 'all' THEN 343 ELSE 309 END END",
    verdict: "'published'"
  });

const leaks: readonly PlantedLeak[] = [
  {
    leak: "a cell below the minimum base",
    rule: "minimum base",
    file: /studies\/ekp-2024-11\.parquet/,
    found: /base below 10/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "18-24"), { base: "9" })
  },
  {
    leak: "a base of zero that is no verdict of its own",
    rule: "minimum base",
    file: /ekp-2024-11\.parquet/,
    found: /base below 10/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "18-24"), { base: "0" })
  },
  {
    leak: "the reference group of a difference below the minimum base",
    rule: "minimum base",
    file: /differences/,
    found: /reference_base/,
    plant: ({ set }) => set(differences, "difference IS NOT NULL", { reference_base: "3" })
  },
  {
    leak: "a small margin of the population",
    rule: "minimum base",
    file: /representation/,
    found: /base below 10/,
    plant: ({ set }) => set("representation", "base IS NOT NULL AND base < 40", { base: "4" })
  },
  {
    leak: "1 of 40 behind a percentage",
    rule: "count behind a percentage",
    file: /ekp-2024-11\.parquet/,
    found: /fewer than 3/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { base: "40", estimate: "0.025" })
  },
  {
    leak: "all but two behind a percentage",
    rule: "count behind a percentage",
    file: /ekp-2024-11\.parquet/,
    found: /what is left/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { base: "40", estimate: "0.95" })
  },
  {
    leak: "a figure under the verdict `suppressed`",
    rule: "suppressed",
    file: /ekp-2024-11\.parquet/,
    found: /still hold a figure/,
    plant: ({ set }) => set(cells, at("awareness", "mini_app", "65+"), { estimate: "0.071" })
  },
  {
    leak: "a base beside a suppressed cell",
    rule: "suppressed",
    file: /ekp-2024-11\.parquet/,
    found: /still hold a figure/,
    plant: ({ set }) => set(cells, at("awareness", "mini_app", "65+"), { base: "14" })
  },
  {
    leak: "an interval beside a suppressed difference",
    rule: "suppressed",
    file: /differences/,
    found: /still hold a figure/,
    plant: ({ set }) => set(differences, "verdict = 'suppressed' AND item = 'trust'", { lower: "-0.1" })
  },
  {
    leak: "an unknown verdict",
    rule: "verdict",
    file: /ekp-2024-11\.parquet/,
    found: /unknown verdict/,
    plant: ({ set }) => set(cells, at("awareness", "mini_app", "65+"), { verdict: "'hidden'", estimate: "0.1" })
  },
  {
    leak: "an extra column",
    rule: "column",
    file: /ekp-2024-11\.parquet/,
    found: /weight is not on the allow-list/,
    plant: ({ rewrite }) => rewrite(cells, "SELECT *, 1.25 AS weight FROM it")
  },
  {
    leak: "a count written as text",
    rule: "column",
    file: /ekp-2024-11\.parquet/,
    found: /base is VARCHAR/,
    plant: ({ rewrite }) => rewrite(cells, "SELECT * REPLACE (CAST(base AS VARCHAR) AS base) FROM it")
  },
  {
    leak: "a path in the metadata of a table",
    rule: "path",
    file: /catalogue/,
    found: /metadata/,
    plant: ({ rewrite }) => rewrite("catalogue", "SELECT * FROM it", { source: "/srv/data/extracts/poll.csv" })
  },
  {
    leak: "a share with all its digits",
    rule: "precision",
    file: /ekp-2024-11\.parquet/,
    found: /estimate more precise/,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { estimate: "0.5123456789012" })
  },
  {
    leak: "a weighted share that tells the number of a category",
    rule: "precision",
    file: /representation/,
    found: /sample_share/,
    plant: ({ set }) => set("representation", "base IS NOT NULL", { sample_share: "base / 297.0" })
  },
  {
    leak: "an e-mail address in a label",
    rule: "identifier",
    file: /items/,
    found: /email in column option_en/,
    plant: ({ set }) => set("items", "option = 'other'", { option_en: "'Other: anna.petrova@mail.ru'" })
  },
  {
    leak: "a telephone in a title",
    rule: "identifier",
    file: /catalogue/,
    found: /phone in column title_en/,
    plant: ({ set }) => set("catalogue", "kind = 'survey'", { title_en: "'Poll, ask +7 921 555-01-23'" })
  },
  {
    leak: "a small usage count",
    rule: "usage count",
    file: /usage/,
    found: /1 counts below 10/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-appeals' AND sex = 'female' AND age = '65+'", {
        value: "4",
        verdict: "'published'"
      })
  },
  {
    leak: "a small usage count by subtraction",
    rule: "attack",
    file: /usage/,
    found: /portal\/appeals.*65\+.*(is 4|between)/,
    items: ["trust"],
    plant: showAllButOne
  },
  {
    leak: "a small usage count by subtraction, beside a total that contradicts everything",
    rule: "attack",
    file: /usage/,
    found: /portal\/appeals.*65\+.*(is 4|between)/,
    items: ["trust"],
    plant: async (site) => {
      await showAllButOne(site);
      await site.set("usage", "study = 'portal-half' AND sex = 'all' AND age = 'all'", { value: "200" });
    }
  },
  {
    leak: "a small usage count that a year leaves of its half",
    rule: "attack",
    file: /usage/,
    found: /portal-half.*(is|between)/,
    items: ["trust"],
    plant: async ({ rewrite, set }) => {
      await rewrite(
        "usage",
        "SELECT * FROM it UNION ALL SELECT * REPLACE ('portal-later' AS study, '2024-07-01' AS from_date, " +
          "'2024-12-31' AS to_date, 40 AS value) FROM it WHERE study = 'portal-year' AND sex = 'male' AND age = '65+'"
      );
      await set("usage", "study = 'portal-half' AND sex = 'male' AND age = '65+'", {
        value: "NULL",
        verdict: "'suppressed'"
      });
    }
  },
  {
    leak: "shares of a hidden total",
    rule: "usage share",
    file: /usage/,
    found: /shares of a hidden total/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-half' AND sex = 'all' AND age = 'all'", {
        value: "NULL",
        share: "NULL",
        verdict: "'suppressed'"
      })
  },
  {
    leak: "a rate of the exact count beside a rounded one",
    rule: "usage share",
    file: /usage/,
    found: /per 1,000 residents/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-half' AND sex = 'male' AND age = '65+'", { population: "1000", per_1000: "23" })
  },
  {
    leak: "an exact total among the checks of printed totals",
    rule: "usage count",
    file: /usage_checks/,
    found: /1 printed totals/,
    plant: ({ rewrite }) =>
      rewrite(
        "usage_checks",
        "SELECT * FROM it UNION ALL BY NAME SELECT 'portal-appeals' AS study, 'visits' AS tabulation, " +
          "'total' AS \"check\", 7.0::DOUBLE AS printed, 7.0::DOUBLE AS computed, 0.0::DOUBLE AS difference, true AS agrees, '' AS note_ru, '' AS note_en"
      )
  },
  {
    leak: "two periods that differ by a few",
    rule: "period difference",
    file: /usage/,
    found: /2024-01-01 to 2024-06-30 within portal/,
    plant: ({ set }) => set("usage", "study = 'portal-half' AND sex = 'male' AND age = '65+'", { value: "68" })
  },
  {
    leak: "a service that is nearly all of another",
    rule: "period difference",
    file: /usage/,
    found: /portal\/appeals/,
    plant: ({ set }) =>
      set("usage", "study = 'portal-appeals' AND sex = 'male' AND age = '18-54'", {
        value: "295",
        verdict: "'published'"
      })
  },
  {
    leak: "two filter states that differ by a few respondents",
    rule: "differencing",
    file: /ekp-2024-11/,
    found: /awareness: all, 18-59, all within/,
    plant: ({ set }) =>
      set(cells, "item = 'awareness' AND sex = 'all' AND area = 'all' AND age = '18-59' AND base IS NOT NULL", {
        base: "287"
      })
  },
  {
    leak: "a difference of a cell that is hidden",
    rule: "difference of a hidden cell",
    file: /differences/,
    found: /a side that is hidden/,
    plant: ({ set }) =>
      set(differences, at("awareness", "mini_app", "65+"), { difference: "-0.12", verdict: "'published'" })
  },
  {
    leak: "a cell of an earlier build in another table",
    rule: "stale",
    file: /trend/,
    found: /not those of its cells/,
    plant: ({ set }) =>
      set("trend", `study = '${poll}' AND ${at("awareness", "gosuslugi_spb", "all")}`, { estimate: "0.77" })
  },
  {
    leak: "a table of an earlier build",
    rule: "stale",
    file: /ekp-2024-11\.parquet/,
    found: /not the table that this build made/,
    isStale: true,
    plant: ({ set }) => set(cells, at("awareness", "gosuslugi_spb", "all"), { estimate: "0.77" })
  },
  {
    leak: "a table of a study that is gone",
    rule: "leftover",
    file: /studies\/pos-2019\.parquet/,
    found: /not a table of this build/,
    plant: async ({ site }) => cp(join(site, `data/${cells}.parquet`), join(site, "data/studies/pos-2019.parquet"))
  },
  {
    leak: "rows of respondents left in the site",
    rule: "leftover",
    file: /rows\.parquet/,
    found: /not a table of this build/,
    plant: async ({ site }) => cp(join(site, "data/items.parquet"), join(site, "data/rows.parquet"))
  },
  {
    leak: "a page of an earlier build",
    rule: "leftover",
    file: /old\.html/,
    found: /not in the manifest/,
    isStale: true,
    plant: ({ put }) => put("old.html", "<!DOCTYPE html><html><head><title>Old</title></head><body></body></html>")
  },
  {
    leak: "a page of a study that is gone",
    rule: "leftover",
    file: /studies\/pos-2019\.html/,
    found: /not a study/,
    plant: ({ put }) =>
      put("studies/pos-2019.html", "<!DOCTYPE html><html><head><title>Old</title></head><body></body></html>")
  },
  {
    leak: "a file beside the editions",
    rule: "leftover",
    file: /editions\/2019/,
    found: /not a file of one edition/,
    plant: ({ put }) =>
      put("editions/2019-05-01/rows.html", "<!DOCTYPE html><html><head><title>Old</title></head><body></body></html>")
  },
  {
    leak: "a script that nothing loads",
    rule: "leftover",
    file: /old\.1234abcd\.js/,
    found: /nothing names it/,
    plant: ({ put }) => put("_import/old.1234abcd.js", "export const rows = [];\n")
  },
  {
    leak: "the extract itself",
    rule: "extract",
    file: /_file\/poll\.csv/,
    found: /the extract of ekp-2024-11/,
    plant: async ({ site }) => {
      await mkdir(join(site, "_file"), { recursive: true });
      await cp(join(small.project.root, `extracts/${poll}.csv`), join(site, "_file/poll.csv"));
    }
  },
  {
    leak: "rows of the extract in a download",
    rule: "extract",
    file: /awareness\.csv/,
    found: /rows or pseudonyms of the extract/,
    plant: async ({ site, put }) => {
      const rows = (await readFile(join(small.project.root, `extracts/${poll}.csv`), "utf8")).split("\n");
      await put(csv, `${await readFile(join(site, csv), "utf8")}${rows.slice(1, 4).join("\n")}\n`);
    }
  },
  {
    leak: "a row of the extract as JSON in a page",
    rule: "extract",
    file: /en\/index\.html/,
    found: /rows or pseudonyms/,
    plant: async ({ edit }) => {
      const [, row] = (await readFile(join(small.project.root, `extracts/${poll}.csv`), "utf8")).split("\n");
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
    plant: async ({ put }) => {
      const [, row] = (await readFile(join(small.project.root, `extracts/${poll}.csv`), "utf8")).split("\n");
      await put("index.json", JSON.stringify({ documents: [{ id: 1, text: row!.split(",")[0] }] }));
    }
  },
  {
    leak: "the hash of an extract of which all but a few counts are known",
    rule: "extract",
    file: /en\/index\.html/,
    found: /hash of the extract of portal-appeals/,
    plant: async ({ edit }) => {
      const hash = small.built.parts.get("portal-appeals")!.inputs["data/extracts/portal-appeals.csv"]!;
      await edit("en/index.html", "</main>", `<p><code>${hash.slice(0, 16)}</code></p></main>`);
    }
  },
  {
    leak: "a passport number in JSON",
    rule: "identifier",
    file: /index\.json/,
    found: /passport|snils/,
    plant: ({ put }) => put("index.json", JSON.stringify({ documents: [{ title: "СНИЛС 112-233-445 95" }] }))
  },
  {
    leak: "a hidden figure in a search index",
    rule: "suppressed",
    file: /index\.json/,
    found: /still holds estimate/,
    plant: ({ put }) =>
      put("index.json", JSON.stringify([{ item: "awareness", age: "65+", verdict: "suppressed", estimate: 0.0714 }]))
  },
  {
    leak: "a small base in the text of a search index",
    rule: "minimum base",
    file: /index\.json/,
    found: /note of a base/,
    plant: ({ put }) => put("index.json", JSON.stringify({ text: "Base: answered: residents 65 and over — 7 people" }))
  },
  {
    leak: "an address in a CSV",
    rule: "identifier",
    file: /awareness\.csv/,
    found: /email in column label/,
    plant: ({ edit }) => edit(csv, "City website", "City website (ivan@example.ru)")
  },
  {
    leak: "a CSV more precise than its table",
    rule: "precision",
    file: /awareness\.csv/,
    found: /estimate with more than 9 digits/,
    plant: ({ edit }) => edit(csv, /,18-64,0\.(\d{9})\d*,/, ",18-64,0.$11234,")
  },
  {
    leak: "a CSV with a figure of an earlier build",
    rule: "stale",
    file: /awareness\.csv/,
    found: /no published table holds/,
    plant: ({ edit }) => edit(csv, /,18-64,0\.\d+,/, ",18-64,0.123321,")
  },
  {
    leak: "a base in a hidden row of a CSV",
    rule: "suppressed",
    file: /awareness\.csv/,
    found: /still holds base/,
    plant: ({ edit }) => edit(csv, /Mini-app,65\+,,,,,/, "Mini-app,65+,,,,14,")
  },
  {
    leak: "a coordinate that is not rounded",
    rule: "picture",
    file: /en\/index\.html/,
    found: /more than 1 decimals/,
    plant: ({ edit }) => edit("en/index.html", /(<svg[\s\S]*?) width="(\d+)(?:\.\d)?"/, '$1 width="$2.3817"')
  },
  {
    leak: "the width of a bar in a style",
    rule: "picture",
    file: /en\/index\.html/,
    found: /more than 1 decimals/,
    plant: ({ edit }) => edit("en/index.html", "</main>", '<svg><rect style="width:41.7283%"></rect></svg></main>')
  },
  {
    leak: "a label for screen readers that says all digits",
    rule: "label",
    file: /en\/index\.html/,
    found: /more than 2 decimals/,
    plant: ({ edit }) => edit("en/index.html", "</main>", '<p aria-label="65 and over: 41.7283 %"></p></main>')
  },
  {
    leak: "the title of a mark that says all digits",
    rule: "label",
    file: /en\/index\.html/,
    found: /more than 2 decimals/,
    plant: ({ edit }) =>
      edit("en/index.html", "</main>", '<svg><rect width="4"><title>65+: 41.7283 %</title></rect></svg></main>')
  },
  {
    leak: "a comment in a page",
    rule: "comment",
    file: /en\/index\.html/,
    found: /comment/,
    plant: ({ edit }) => edit("en/index.html", "</main>", "<!-- 65+, mini-app: 1 of 14 --></main>")
  },
  {
    leak: "a figure in a hidden row of a page",
    rule: "suppressed",
    file: /en\/index\.html/,
    found: /hidden row of a table/,
    plant: ({ edit }) =>
      edit(
        "en/index.html",
        /(<tr data-verdict="suppressed">[\s\S]*?<td) class="number">/,
        '$1 data-value="14" class="number">'
      )
  },
  {
    leak: "a table in a page of another build than its CSV",
    rule: "stale",
    file: /en\/index\.html/,
    found: /its CSV does not hold/,
    plant: ({ edit }) => edit("en/index.html", /data-value="0\.\d+"/, 'data-value="0.123321"')
  },
  {
    leak: "a note of a small base in a page",
    rule: "minimum base",
    file: /en\/index\.html/,
    found: /note of a base below 10/,
    plant: ({ edit }) =>
      edit("en/index.html", "</main>", "<p>Base: answered: residents 65 and over — 7&#160;people</p></main>")
  },
  {
    leak: "a telephone in a page",
    rule: "identifier",
    file: /en\/index\.html/,
    found: /phone/,
    plant: ({ edit }) => edit("en/index.html", "</main>", "<p>+7 (921) 555-01-23</p></main>")
  },
  {
    leak: "a hidden figure in the data of a page",
    rule: "suppressed",
    file: /en\/index\.html/,
    found: /still holds estimate/,
    plant: ({ edit }) =>
      edit(
        "en/index.html",
        "</main>",
        '<script type="application/json">[{"age": "65+", "verdict": "suppressed", "estimate": 0.0714}]</script></main>'
      )
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
    leak: "rows in another encoding",
    rule: "encoding",
    file: /rows\.csv/,
    found: /not UTF-8/,
    plant: async ({ site, edit }) => {
      const rows = await readFile(join(small.project.root, `extracts/${poll}.csv`), "utf8");
      await writeFile(join(site, "csv/en/index/rows.csv"), Buffer.from(rows, "utf16le"));
      await edit("en/index.html", "</main>", '<a href="../csv/en/index/rows.csv">Download</a></main>');
    }
  },
  {
    leak: "a pseudonym in a script",
    rule: "extract",
    file: /hydrate/,
    found: /pseudonyms/,
    plant: async ({ edit }) => {
      const [, row] = (await readFile(join(small.project.root, `extracts/${poll}.csv`), "utf8")).split("\n");
      await edit("_import/hydrate.5f09d0b0.js", "true;", `true;\nconst first = "${row!.split(",")[0]}";`);
    }
  },
  {
    leak: "a hidden count in an attribute",
    rule: "attribute",
    file: /en\/index\.html/,
    found: /data-count/,
    plant: ({ edit }) => edit("en/index.html", "</main>", '<div data-count="7"></div></main>')
  },
  {
    leak: "a count that a style writes",
    rule: "style",
    file: /more\.css/,
    found: /a number in a text/,
    plant: async ({ put, edit }) => {
      await put("_import/more.css", '.older::after { content: "7 people"; }');
      await edit("en/index.html", "</head>", '<link rel="stylesheet" href="../_import/more.css"></head>');
    }
  },
  {
    leak: "the time of making in the metadata of a table",
    rule: "metadata",
    file: /catalogue/,
    found: /created/,
    plant: ({ rewrite }) =>
      rewrite("catalogue", "SELECT * FROM it", { made_with: "vozrast", created: "2026-11-23T22:10:31Z" })
  },
  {
    leak: "a table of weights that the build lists",
    rule: "column",
    file: /weights\.parquet/,
    found: /no allow-list/,
    lists: ["weights"],
    plant: ({ rewrite }) => rewrite("weights", "SELECT 'nevsky' AS district, 1.25 AS weight")
  },
  {
    leak: "a source map with sources",
    rule: "source map",
    file: /hydrate/,
    found: /embedded sources/,
    plant: ({ edit }) =>
      edit("_import/hydrate.5f09d0b0.js", "true;", "true;\n//# sourceMappingURL=data:application/json;base64,eyJ9")
  },
  {
    leak: "a source map with a path",
    rule: "kind of file",
    file: /hydrate\.js\.map/,
    found: /\.map/,
    plant: ({ put }) =>
      put(
        "_import/hydrate.js.map",
        JSON.stringify({ version: 3, sources: ["/home/anna/vozrast/src/components/hydrate.ts"] })
      )
  },
  {
    leak: "a path in a script",
    rule: "path",
    file: /hydrate/,
    found: /folder of the building machine/,
    plant: ({ edit }) => edit("_import/hydrate.5f09d0b0.js", "true;", 'true;\nconst from = "/home/anna/extracts";')
  },
  {
    leak: "the complement of a margin",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /trust\/.*(is \d|between).*, from trust/,
    items: ["trust"],
    plant: ({ set }) =>
      set(cells, "item = 'trust' AND sex = 'all' AND area = 'all' AND age <> '65+' AND verdict = 'suppressed'", shown)
  },
  {
    leak: "the overlap of two thresholds",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /65\+.*, from trust/,
    items: ["trust"],
    plant: ({ set }) =>
      set(cells, "item = 'trust' AND sex = 'all' AND area = 'all' AND age IN ('55+', '55-64', '60+', '60-64')", shown)
  },
  {
    leak: "the options of a question but one",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /use_mini_app/,
    items: ["use_mini_app"],
    plant: ({ set }) =>
      set(cells, "item = 'use_mini_app' AND age = '65+' AND sex = 'all' AND area = 'all' AND option <> 'daily'", shown)
  },
  {
    leak: "the mean beside all options but two",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /rating_gosuslugi_spb/,
    items: ["rating_gosuslugi_spb"],
    plant: ({ set }) =>
      set(
        cells,
        "item = 'rating_gosuslugi_spb' AND age = 'all' AND sex = 'all' AND area = 'all' AND option IN ('mean', '5', '4', '3')",
        shown
      )
  },
  {
    leak: "a hidden share in the comparison of weightings",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /is hidden in cells but shown in schemes/,
    items: ["awareness"],
    plant: ({ set }) =>
      set("schemes", `study = '${poll}' AND item = 'awareness' AND option = 'mini_app' AND age = '65+'`, {
        estimate: "0.07"
      })
  },
  {
    leak: "a second weighting of answers that are hidden in part",
    rule: "second weighting",
    file: /schemes/,
    found: /post_stratified.*trust/,
    plant: ({ set }) =>
      set(
        "schemes",
        `study = '${poll}' AND scheme = 'post_stratified' AND item = 'trust' AND verdict = 'suppressed'`,
        shown
      )
  },
  {
    leak: "a hidden share in the influence of a margin",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /shown in sensitivity/,
    items: ["awareness"],
    plant: ({ rewrite }) =>
      rewrite(
        "sensitivity",
        `SELECT * FROM it UNION ALL BY NAME SELECT '${poll}' AS study, 'sex*age' AS margin,
      'awareness' AS item, 'mini_app' AS option, CAST(9 AS INTEGER) AS option_ord, 'share' AS measure, '65+' AS age,
      CAST(0.07 AS DOUBLE) AS estimate, CAST(0.01 AS DOUBLE) AS change, false AS synthetic`
      )
  },
  {
    leak: "a hidden share in a second export of the same answers",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /shown in studies\/ekp-2024-11-again/,
    items: ["awareness"],
    plant: ({ set }) => set(`${cells}-again`, at("awareness", "mini_app", "65+"), shown)
  },
  {
    leak: "the base of a hidden group by subtraction from the others",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /base of awareness, male, 65\+/,
    items: ["awareness"],
    plant: async ({ set }) =>
      set(cells, "item = 'awareness' AND sex = 'female' AND age = '65+' AND area = 'all'", {
        base: String(await answered("female"))
      })
  },
  {
    leak: "a hidden group that is all of its population",
    rule: "attack",
    file: /ekp-2024-11/,
    found: /base of awareness, (fe)?male, 65\+.* is \d+.*population/,
    items: ["awareness"],
    plant: async ({ rewrite }) => {
      const row = (
        sex: string,
        population: number
      ): string => `(SELECT * REPLACE ('sex*age' AS margin, '${sex}|65+' AS category,
        NULL AS base, ${population} AS population) FROM it WHERE study = '${poll}' LIMIT 1)`;
      await rewrite(
        "representation",
        `SELECT * FROM it UNION ALL BY NAME ${row("female", await answered("female"))}
        UNION ALL BY NAME ${row("male", await answered("male"))}`
      );
    }
  }
];

let small: SmallSite;

beforeAll(async () => {
  small = await smallSite();
}, 180_000);
afterAll(() => rm(small.folder, { recursive: true, force: true }));

/** What gate and attack say of a site, a line a leak. */
async function messages(site: string, list: TableList, items: readonly string[]): Promise<string[]> {
  const {
    project,
    built: { parts },
    root,
    folder
  } = small;
  const found = await checkSite(site, project, { list, parts, root, cache: join(folder, "traces") });
  if (items.length === 0) return found.map(lineOf);
  const highs = await highsSolver();
  const evidence = await readEvidence(site, new Map([[poll, [`${poll}-again`]]]));
  const study = project.studies.find((one): one is SurveyStudy => one.study === poll)!;
  const { tables, representation } = evidence.surveys.get(poll)!;
  const own = <Row extends { item: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ item }) => items.includes(item));
  const { disclosures } = attackSurvey(
    highs,
    study,
    {
      domains: evidence.domains,
      representation,
      respondents: await respondents(study),
      worlds: await readWorlds(keptPath(keptWorlds, join(folder, "tables"), poll, parts.get(poll)!.inputs)),
      tables: {
        ...tables,
        cells: own(tables.cells),
        elsewhere: own(tables.elsewhere),
        differences: own(tables.differences)
      }
    },
    project.policy
  );
  const usage = attackUsage(highs, evidence.usage, project.policy);
  return [...found, ...[...disclosures, ...usage.disclosures].map(disclosureLeak)].map(lineOf);
}

const lineOf = ({ file, rule, found }: Leak): string => `${file}: ${rule}: ${found}`;

let read: ReturnType<typeof usedRespondents> | undefined;
const respondents = (study: SurveyStudy): ReturnType<typeof usedRespondents> =>
  (read ??= usedRespondents(study, small.project));

/** How many of a sex and of 65 and over answered the question of awareness. */
async function answered(sex: string): Promise<number> {
  const { rows, domains, answers } = await respondents(
    small.project.studies.find(({ study }) => study === poll) as SurveyStudy
  );
  const of = (domain: string, row: number): string =>
    domains.get(domain)!.categories[domains.get(domain)!.codes[row]!] ?? "";
  const { codes } = answers.find(({ item }) => item.id === "awareness")!;
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => codes[row]! >= 0 && of("sex", row) === sex && Number.parseInt(of("age", row) || "0", 10) >= 65
  ).length;
}

async function plant(
  { plant: put, isStale, lists = [] }: PlantedLeak,
  name: string
): Promise<{ site: string; list: TableList }> {
  const site = join(small.folder, name);
  await cp(small.site, site, { recursive: true });
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const rewrite: Leaky["rewrite"] = async (table, sql, metadata) => {
    const path = join(site, "data", `${table}.parquet`);
    if (table in small.list)
      await connection.run(`CREATE OR REPLACE TEMP TABLE it AS SELECT * FROM read_parquet(${quote(path)})`);
    await copyParquet(connection, sql, path, metadata ?? { made_with: "vozrast" });
  };
  await put({
    site,
    rewrite,
    put: async (file, text) => {
      await mkdir(dirname(join(site, file)), { recursive: true });
      await writeFile(join(site, file), text);
    },
    edit: async (file, from, to) => {
      const text = await readFile(join(site, file), "utf8");
      const edited = text.replace(from, to);
      expect(edited, `${file} has no ${from}`).not.toBe(text);
      await writeFile(join(site, file), edited);
    },
    set: async (table, where, columns) => {
      const path = join(site, "data", `${table}.parquet`);
      const rows = await connection.runAndReadAll(`SELECT count(*) FROM read_parquet(${quote(path)}) WHERE ${where}`);
      expect(Number(rows.getRows()[0]![0]), `${table} has no row where ${where}`).toBeGreaterThan(0);
      return rewrite(
        table,
        `SELECT * REPLACE (${Object.entries(columns)
          .map(([column, value]) => `CASE WHEN ${where} THEN ${value} ELSE ${column} END AS ${column}`)
          .join(", ")}) FROM it`
      );
    }
  });
  connection.closeSync();
  instance.closeSync();
  if (isStale) return { site, list: small.list };
  // What comes out of a build is in its manifest and its list of tables, leak and all.
  const list = await tableList(
    [...Object.keys(small.list), ...lists].map((table) => ({
      name: table,
      path: join(site, "data", `${table}.parquet`)
    }))
  );
  await writeFile(join(site, "data/tables.json"), JSON.stringify(list));
  await writeFile(join(site, MANIFEST), JSON.stringify(await siteManifest(site, (await readManifest(small.site))!)));
  return { site, list };
}

test("the site without a leak passes", async () => {
  expect(
    await messages(small.site, small.list, ["awareness", "trust", "use_mini_app", "rating_gosuslugi_spb"])
  ).toEqual([]);
});

test("forty leaks and more of ten kinds and more", () => {
  expect(leaks.length).toBeGreaterThanOrEqual(40);
  expect(new Set(leaks.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(10);
  expect(new Set(leaks.map(({ leak }) => leak)).size).toBe(leaks.length);
});

test.each(leaks.map((leak, at) => [leak.leak, leak, at] as const))("%s", async (_, leak, at) => {
  const { site, list } = await plant(leak, `leak-${at}`);
  const found = await messages(site, list, leak.items ?? []);
  await rm(site, { recursive: true });
  const named = found.filter(
    (line) => line.includes(`: ${leak.rule}: `) && leak.file.test(line) && leak.found.test(line)
  );
  expect(named, found.join("\n")).not.toEqual([]);
});

test("rows of the same respondents, released beside, tell every figure that is hidden", async () => {
  const {
    project,
    site,
    built: { parts },
    root,
    folder
  } = small;
  const studies = project.studies
    .filter(({ study }) => study.startsWith(poll))
    .map((study) => (study.study === poll ? study : { ...study, release: "microdata" }) as SurveyStudy);
  const caches = { attacks: join(folder, "attacks"), tables: join(folder, "tables"), traces: join(folder, "traces") };
  const results = await attackSite(site, { ...project, studies }, parts, caches, root, () => undefined);
  expect(results.flatMap(({ disclosures }) => disclosures.map(disclosureLeak)).map(lineOf)).toEqual([
    `data/studies/${poll}.parquet: attack: every hidden figure is told by the rows of the same respondents in ${poll}-again`
  ]);
});
