import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../browser/launchBrowser.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("paper has every table open, full addresses, light colours and no controls", async () => {
  const page = await browser.newPage({ viewport: { width: 680, height: 960 }, colorScheme: "dark" });
  await page.goto(`${inject("url")}en/awareness.html`, { waitUntil: "networkidle" });
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  for (const table of await page.locator("figure table").all()) expect(await table.isVisible()).toBe(true);
  expect(await page.locator("nav:visible, select:visible, .figure-controls:visible, summary:visible").count()).toBe(0);
  expect(await page.locator(".filter-state").isVisible()).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    "rgb(255, 255, 255)"
  );
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector(".figure-source a")!, "::after").content)
  ).toContain("/en/studies/");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: "screen" });
  expect(await page.locator("figure table").first().isVisible()).toBe(false);
  await page.close();
});
