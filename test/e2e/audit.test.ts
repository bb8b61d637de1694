import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findViolations } from "../browser/findViolations.js";
import { launchBrowser } from "../browser/launchBrowser.js";
import { endToEndPaths } from "./endToEndPaths.js";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ bypassCSP: true });
});
afterAll(() => browser.close());

test.each(["ru", "en"])(
  "the audit in %s is confidential, fits a narrow screen and has no accessibility violation",
  async (lang) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(pathToFileURL(join(endToEndPaths().build, "reports", `audit.${lang}.html`)).href);
    expect(await page.getAttribute("html", "lang")).toBe(lang);
    expect(await page.textContent(".warning")).toMatch(/^(Конфиденциально|Confidential)/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findViolations(page)).toEqual([]);
  }
);

test.each([
  ["methods.html", /скрыто [\d\s]+яче(йка|йки|ек) .*Раскрыто — ноль/],
  ["en/methods.html", /cells hidden .*Disclosed: none/]
])("%s says what this edition hides", async (path, said) => {
  await page.goto(inject("url") + path);
  expect(await page.textContent("main")).toMatch(said);
});

test("a hidden cell is a mark for the eye and words for a screen reader", async () => {
  await page.goto(`${inject("url")}en/studies/ekp-2024-05.html`);
  const cell = page.locator('tr[data-verdict="suppressed"] td.number').first();
  expect(await cell.locator('[aria-hidden="true"]').textContent()).toBe("[c]");
  expect(await cell.locator(".visually-hidden").textContent()).toMatch(/^suppressed: /);
});
