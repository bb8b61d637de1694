import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { builtPages } from "../browser/builtPages.js";
import { findViolations } from "../browser/findViolations.js";
import { launchBrowser } from "../browser/launchBrowser.js";

const url = inject("url");
const pages = builtPages(inject("site"));
let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

test("every page is there in both languages", () => {
  const english = pages.filter((page) => page.startsWith("en/")).map((page) => page.slice("en/".length));
  expect(english).toEqual(pages.filter((page) => !page.startsWith("en/") && page !== "404.html"));
  expect(english).toEqual(expect.arrayContaining(["index.html", "awareness.html", "explorer.html", "studies/index.html"]));
});

describe.each(pages)("%s", (path) => {
  test("asks only its own site for at most 150 kB before the reader does anything, and no engine", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    const failures: string[] = [];
    let transferred = 0;
    page.on("request", (request) => asked.push(request.url()));
    page.on("requestfinished", (request) => void request.sizes().then(({ responseBodySize }) => (transferred += responseBodySize)));
    page.on("requestfailed", (request) => failures.push(request.url()));
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("console", (message) => { if (message.type() === "error") failures.push(message.text()); });
    await page.goto(url + path, { waitUntil: "networkidle" });
    await page.mouse.wheel(0, 20_000);
    await page.waitForLoadState("networkidle");
    expect(failures).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith("data:"))).toEqual([]);
    expect(asked.filter((address) => /duckdb|\.wasm|\.parquet|plot@|apache-arrow/.test(address))).toEqual([]);
    expect(transferred).toBeGreaterThan(10_000);
    expect(transferred).toBeLessThanOrEqual(150_000);
    await page.close();
  });

  test("is in its language, can be zoomed, and fits a narrow screen", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(url + path, { waitUntil: "networkidle" });
    for (const details of await page.locator("summary").all()) if (await details.isVisible()) await details.click();
    expect(await page.getAttribute("html", "lang")).toBe(path.startsWith("en/") ? "en" : "ru");
    expect(await page.getAttribute('meta[name="viewport"]', "content")).not.toMatch(/maximum-scale|user-scalable/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });

  test.each([[360, "light"], [1280, "light"], [1280, "dark"]] as const)("has no accessibility violation at %i px, %s", async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.goto(url + path, { waitUntil: "networkidle" });
    for (const details of await page.locator("summary").all()) if (await details.isVisible()) await details.click();
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });
});
