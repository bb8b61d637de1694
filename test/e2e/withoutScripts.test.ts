import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { builtPages } from "../browser/builtPages.js";
import { launchBrowser } from "../browser/launchBrowser.js";

const url = inject("url");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(builtPages(inject("site")))("%s without scripts", (path) => {
  test("shows every figure with sentence, table and a CSV file, and no control that does nothing", async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    await page.goto(url + path);
    for (const place of await page.locator("[data-figure]").all()) {
      const figure = place.locator("figure");
      expect(await figure.count()).toBe(1);
      for (const svg of await figure.locator(".figure-chart").all()) expect(await svg.isVisible()).toBe(true);
      expect((await figure.locator(".figure-sentence").innerText()).length).toBeGreaterThan(20);
      await figure.locator("summary").click();
      expect(await figure.locator("tbody tr").first().isVisible()).toBe(true);
      const csv = await page.request.get(
        new URL((await figure.locator("a[download]").getAttribute("href"))!, url + path).href
      );
      expect(csv.headers()["content-type"]).toContain("text/csv");
      expect((await csv.text()).split("\r\n").length - 2).toBe(await figure.locator("tbody tr").count());
    }
    for (const text of await page.locator("[data-sentence], [data-highlights]").all()) {
      expect((await text.innerText()).trim()).not.toBe("");
    }
    expect(await page.locator("select:visible, main button:visible, textarea:visible").count()).toBe(0);
    await page.close();
  });
});
