import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { nativeDatabase } from "../../publish/bake/nativeDatabase.js";
import type { Database } from "../../src/components/database.js";
import { defaultStudy } from "../../src/components/defaultStudy.js";
import type { PageData } from "../../src/components/pageData.js";
import { readPageData } from "../../src/components/pageData.js";
import type { View } from "../../src/components/view.js";
import { ageThresholds } from "../../src/components/view.js";
import type { Query, Row } from "../../src/figures/figure.js";
import { figures } from "../../src/figures/registry.js";
import { launchBrowser } from "../browser/launchBrowser.js";

const site = inject("site");
let browser: Browser;
let page: Page;
let native: Database;
let data: PageData;

/** Opens the site's own engine in the page and leaves its `query` there. */
beforeAll(async () => {
  native = await nativeDatabase(join(site, "data"));
  data = await readPageData(native);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.goto(`${inject("url")}methods.html`);
  const module = readdirSync(join(site, "_import", "components")).find((file) => /^database\.\w+\.js$/.test(file))!;
  const address = new URL(`_import/components/${module}`, inject("url")).href;
  // As text: the test runner rewrites import() in functions.
  await page.evaluate(`import(${JSON.stringify(address)}).then(async ({ openDatabase }) => {
    globalThis.database = await openDatabase(() => undefined);
  })`);
});
afterAll(async () => {
  await browser.close();
  await native.close();
});

function queryInBrowser(tables: readonly string[], query: Query): Promise<Row[]> {
  return page.evaluate(
    ({ tables, query }) => (globalThis as unknown as { database: Database }).database.query(tables, query),
    { tables, query }
  );
}

/** Every threshold, sex and kind of area in the newer survey, and every kind of area in the others. */
function grid(): View[] {
  const surveys = data.catalogue.filter(({ kind }) => kind === "survey").map(({ study }) => study);
  const areas = (domain: string): string[] =>
    data.domains.filter((row) => row.domain === domain).map(({ category }) => category);
  const everyThird = areas("district").filter((_, index) => index % 3 === 0);
  const places = [
    ...["all", areas("zone")[0]!].flatMap((area) => (["all", "female", "male"] as const).map((sex) => ({ area, sex }))),
    ...everyThird.map((area) => ({ area, sex: "all" as const }))
  ];
  const newest = defaultStudy(data.catalogue.filter(({ kind }) => kind === "survey"));
  return surveys.flatMap((study) =>
    (study === newest ? ageThresholds : ([65] as const)).flatMap((age) =>
      places.map(({ area, sex }): View => ({ lang: "ru", width: 0, age, sex, area, study }))
    )
  );
}

describe.each(Object.keys(figures))("figure %s", (id) => {
  test("has the same rows from native DuckDB and from the browser's in every state of its filters", async () => {
    const figure = await figures[id]!();
    const seen = new Set<string>();
    for (const view of grid()) {
      const tables = figure.tables(view);
      const query = figure.query(view);
      const key = JSON.stringify(query);
      if (seen.has(key)) continue;
      seen.add(key);
      expect(await queryInBrowser(["catalogue", "domains", ...tables], query)).toEqual(
        await native.query(tables, query)
      );
    }
    expect(seen.size).toBeGreaterThanOrEqual(figure.filters.length > 0 ? 2 : 1);
  });
});
