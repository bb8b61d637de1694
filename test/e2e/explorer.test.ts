import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, onTestFinished, test } from "vitest";
import { launchBrowser } from "../browser/launchBrowser.js";

const url = inject("url");
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`${url}en/explorer.html`, { waitUntil: "networkidle" });
});
afterEach(() => page.close());

async function run(sql: string): Promise<string> {
  await page.fill(".explorer textarea", sql);
  await page.click('.explorer button[type="submit"]');
  await page.waitForFunction(() =>
    /^(Done|The query failed)/.test(document.querySelector(".explorer [role=status]")?.textContent ?? "")
  );
  return page.locator(".explorer [role=status]").innerText();
}

test("blocks show baked results, and the same ones when the reader runs them", async () => {
  const tables = page.locator(".observablehq--block table");
  const baked = await tables.allInnerTexts();
  expect(baked.length).toBeGreaterThan(0);
  await page.locator("button[data-run-sql]").first().click();
  await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
  expect(await tables.allInnerTexts()).toEqual(baked);
});

test("a query of the reader's own is answered, a wrong one explained", async () => {
  expect(await run("SELECT kind FROM catalogue WHERE kind = 'survey'")).toMatch(/^Done, rows: [1-9]/);
  expect(await page.locator("[data-explorer] td").first().innerText()).toBe("survey");
  expect(await run("SELEC 1")).toContain("syntax error");
});

test("no SQL makes the browser ask another host", async () => {
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "access-control-allow-origin": "*" }).end("a\n1\n");
  });
  await new Promise<void>((done) => other.listen(0, "localhost", done));
  onTestFinished(
    () =>
      new Promise<void>((done) => {
        other.close(() => done());
        other.closeAllConnections();
      })
  );
  const { port } = other.address() as AddressInfo;
  expect(await run(`SELECT * FROM read_csv_auto('http://localhost:${port}/x.csv')`)).toMatch(/^The query failed/);
  await run(`SET custom_extension_repository = 'http://localhost:${port}'; INSTALL httpfs; LOAD httpfs`);
  await run(`SELECT * FROM read_json_auto('http://localhost:${port}/x.json')`);
  expect(asked).toEqual([]);
});
