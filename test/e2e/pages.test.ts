import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { builtPages } from "../browser/builtPages.js";
import { findViolations } from "../browser/findViolations.js";
import { launchBrowser } from "../browser/launchBrowser.js";

const url = inject("url");
const pages = builtPages(inject("site"));
let browser: Browser;
/** One page for all audits: axe-core needs a page without its policy. */
let audited: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  audited = await browser.newPage({ bypassCSP: true });
});
afterAll(() => browser.close());

test("every page is there in both languages", () => {
  const english = pages.filter((page) => page.startsWith("en/")).map((page) => page.slice("en/".length));
  expect(english).toEqual(pages.filter((page) => !page.startsWith("en/") && page !== "404.html"));
  expect(english).toEqual(
    expect.arrayContaining(["index.html", "awareness.html", "explorer.html", "studies/index.html"])
  );
});

describe.each(pages)("%s", (path) => {
  test("asks only its own site for at most 150 kB before the reader does anything, and no engine", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    const failures: string[] = [];
    let transferred = 0;
    page.on("request", (request) => asked.push(request.url()));
    page.on(
      "requestfinished",
      (request) => void request.sizes().then(({ responseBodySize }) => (transferred += responseBodySize))
    );
    page.on("requestfailed", (request) => failures.push(request.url()));
    page.on("pageerror", (error) => failures.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") failures.push(message.text());
    });
    await page.goto(url + path, { waitUntil: "networkidle" });
    expect(failures).toEqual([]);
    expect(asked.filter((address) => !address.startsWith(url) && !address.startsWith("data:"))).toEqual([]);
    expect(asked.filter((address) => /duckdb|\.wasm|\.parquet|plot@|apache-arrow/.test(address))).toEqual([]);
    expect(transferred).toBeGreaterThan(10_000);
    expect(transferred).toBeLessThanOrEqual(150_000);
    await page.close();
  });

  test("is in its language, can be zoomed, fits a narrow screen, and has no accessibility violation", async () => {
    await audited.setViewportSize({ width: 320, height: 640 });
    await audited.goto(url + path);
    await audited.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await audited.getAttribute("html", "lang")).toBe(path.startsWith("en/") ? "en" : "ru");
    expect(await audited.getAttribute('meta[name="viewport"]', "content")).not.toMatch(/maximum-scale|user-scalable/);
    expect(await audited.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const [width, colorScheme] of [
      [360, "light"],
      [1280, "light"],
      [1280, "dark"]
    ] as const) {
      await audited.setViewportSize({ width, height: 900 });
      await audited.emulateMedia({ colorScheme });
      expect(await findViolations(audited)).toEqual([]);
    }
  });
});
