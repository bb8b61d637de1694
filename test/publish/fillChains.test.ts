import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { fillChains } from "../../publish/fillChains.js";
import { newFolder } from "./editionFolder.js";

const hash = (letter: string): string => letter.repeat(64);
const files = {
  "chain.html": "<main><div data-chains></div></main>",
  "en/chain.html": '<main><div data-chains=""></div></main>',
  "use.html": '<h1>Пользование</h1><h2 id="use-headline">Реже других</h2>',
  "en/use.html": '<h1>Use &amp; more</h1><h2 id="use-headline">Less often</h2><h2 id="use-a-headline">Here too</h2>',
  "studies/a.html": "<h1>Опрос</h1>",
  "en/studies/a.html": "<h1>Poll</h1>"
};

test("the page of chains leads from every figure of a page to tables, studies, files and code", async () => {
  const site = await newFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), text);
  }
  await fillChains(
    site,
    {
      pages: {
        "use.html": [{ figure: "use", tables: ["studies/a"], studies: ["a"] }],
        "en/use.html": [
          { figure: "use", tables: ["studies/a"], studies: ["a"] },
          { figure: "use", tables: ["trend"], studies: ["a"] },
          { figure: "useAnswer", tables: ["studies/a"], studies: ["a"] }
        ],
        "en/studies/a.html": [{ figure: "trust", tables: ["studies/a"], studies: ["a"] }]
      },
      tables: {},
      code: {},
      studies: { a: { code: hash("c"), "data/extracts/a.csv": hash("e"), "data/items.yaml (use)": hash("i") } }
    },
    { "studies/a": { sha256: hash("1"), bytes: 1 }, trend: { sha256: hash("2"), bytes: 1 } }
  );
  const table = (up: string, name: string, digit: string): string =>
    `<li><a href="${up}data/${name}.parquet">data/${name}.parquet</a> <code>${digit.repeat(16)}</code></li>`;
  const studies = '<p>Studies: <a href="#study-a">Poll</a></p>';
  expect(await readFile(join(site, "en/chain.html"), "utf8")).toBe(
    '<main><h2><a href="use.html">Use &amp; more</a></h2>' +
      `<h3 id="use-use">Less often</h3><p>Published tables:</p><ul>${table("../", "studies/a", "1")}${table("../", "trend", "2")}</ul>${studies}` +
      `<h3 id="use-useAnswer">The answer at the top of the page</h3><p>Published tables:</p><ul>${table("../", "studies/a", "1")}</ul>${studies}` +
      '<h2>Studies and their files</h2><h3 id="study-a"><a href="studies/a.html#chain">Poll</a></h3>' +
      `<ul><li>code of the computation <code>${"c".repeat(16)}</code></li><li>data/extracts/a.csv <code>${"e".repeat(16)}</code></li></ul></main>`
  );
  const russian = await readFile(join(site, "chain.html"), "utf8");
  expect(russian).toContain(
    `<h3 id="use-use">Реже других</h3><p>Опубликованные таблицы:</p><ul>${table("", "studies/a", "1")}</ul>`
  );
  expect(russian).not.toContain("Less often");
});
