import { basename, dirname } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, onTestFinished, test } from "vitest";
import { serveSite } from "../../publish/serveSite.js";
import { launchBrowser } from "../browser/launchBrowser.js";
import { findViolations } from "../browser/findViolations.js";

const url = inject("url");
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  // Plot moves marks by half a pixel on screens of density 1, which Node is not.
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
});
afterEach(() => page.close());

const redrawn = (): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector(".filter-progress")?.textContent === "" &&
      document.querySelector(".filter-status")?.textContent !== ""
  );
const headline = (): Promise<string> => page.locator("#awareness-headline").innerText();

/** The same for two drawings that differ in the order of attributes, in links and in what scripts add. */
function canonical(html: string): Promise<string> {
  return page.evaluate((text) => {
    const write = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? "";
      const attributes = Array.from(node.attributes, ({ name, value }) => `${name}=${value}`)
        .filter((attribute) => !/^(href|download|xmlns)=/.test(attribute))
        .sort()
        .join(" ");
      return `<${node.localName} ${attributes}>${Array.from(node.childNodes, write).join("")}`;
    };
    const template = document.createElement("template");
    template.innerHTML = text;
    for (const added of template.content.querySelectorAll("button")) {
      if (added.closest("th") !== null) added.replaceWith(...added.childNodes);
      else added.closest("li")?.remove();
    }
    return Array.from(template.content.childNodes, write).join("\n");
  }, html);
}

describe("filters of the awareness page", () => {
  test("the first change loads the engine, redraws and says so, in URL, headline and live region", async () => {
    const asked: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(`${url}en/awareness.html`, { waitUntil: "networkidle" });
    const before = await headline();
    expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual([]);
    await page.selectOption("#filter-age", "55");
    await redrawn();
    expect(asked.filter((path) => path.endsWith(".wasm")).length).toBe(1);
    expect(new URL(page.url()).search).toBe("?age=55");
    expect(await headline()).not.toBe(before);
    expect(await headline()).toContain("55 and over");
    expect(await page.locator(".filter-status").textContent()).toContain("55 and over");
    expect(await page.locator(".filter-state").innerText()).toContain("55 and over");
    expect(await page.locator(".language-link").getAttribute("href")).toContain("?age=55");
    expect(errors).toEqual([]);
  });

  test("redrawn figures have no accessibility violation", async () => {
    const open = await browser.newPage({ bypassCSP: true });
    onTestFinished(() => open.close());
    await open.goto(`${url}en/awareness.html?age=60`);
    await open.waitForFunction(() =>
      document.querySelector("#awareness-headline")?.textContent.includes("60 and over")
    );
    expect(await findViolations(open)).toEqual([]);
  });

  test("a link with a state opens in it, and the way back restores what was baked", async () => {
    await page.goto(`${url}awareness.html`);
    const baked = await page.locator("#awareness").innerHTML();
    await page.goto(`${url}awareness.html?age=60&sex=female`);
    await redrawn();
    expect(await page.locator("#filter-age").inputValue()).toBe("60");
    expect(await headline()).toContain("60");
    await page.click(".filter-reset");
    await page.waitForFunction(() => document.querySelector("#awareness-headline")?.textContent.includes("65"));
    expect(page.url()).toBe(`${url}awareness.html`);
    expect(await canonical(await page.locator("#awareness").innerHTML())).toBe(await canonical(baked));
  });

  test("a value that is not offered is refused aloud, and loads nothing", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${url}en/awareness.html?age=70`, { waitUntil: "networkidle" });
    expect(await page.locator(".filter-note").innerText()).toContain("70");
    expect(asked.filter((address) => address.endsWith(".wasm"))).toEqual([]);
  });

  test("a district takes the choice of sex away and says why", async () => {
    await page.goto(`${url}en/awareness.html?sex=female`);
    await redrawn();
    const district = await page.locator('optgroup[data-domain="district"] option').first().getAttribute("value");
    await page.selectOption("#filter-area", district);
    await page.waitForFunction(() => new URLSearchParams(location.search).has("area"));
    expect(new URL(page.url()).searchParams.get("sex")).toBeNull();
    expect(await page.locator("#filter-sex").isDisabled()).toBe(true);
    expect(await page.locator("#filter-sex-hint").innerText()).toContain("Districts");
  });

  test("every control works from the keyboard", async () => {
    await page.goto(`${url}en/awareness.html`, { waitUntil: "networkidle" });
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip-link");
    await page.keyboard.press("Enter");
    await page.focus("#filter-age");
    await page.keyboard.press("ArrowUp");
    await redrawn();
    expect(new URL(page.url()).search).toBe("?age=60");
    await page.focus("#awareness summary");
    await page.keyboard.press("Enter");
    const first = page.locator("#awareness tbody th").first();
    const before = await first.innerText();
    const sort = page.locator("#awareness thead button").first();
    await sort.focus();
    for (const direction of ["ascending", "descending"]) {
      await page.keyboard.press("Enter");
      expect(await page.locator("#awareness thead th").first().getAttribute("aria-sort")).toBe(direction);
      if ((await first.innerText()) !== before) return;
    }
    expect(await first.innerText()).not.toBe(before);
  });

  test("pictures stand alone: with the finding, and with the word synthetic", async () => {
    await page.goto(`${url}en/awareness.html`, { waitUntil: "networkidle" });
    const save = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`#awareness button:has-text("${name}")`)
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    };
    const svg = (await save("SVG")).toString("utf8");
    expect(svg).toContain("Synthetic data");
    expect(svg).not.toMatch(/var\(|currentColor/);
    expect((await save("PNG")).subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test("works wherever the site is put, here in a folder of a host", async () => {
    const site = inject("site");
    const host = await serveSite(dirname(site), 0);
    onTestFinished(() => host.close());
    const root = `${host.url}${basename(site)}/`;
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(root)) elsewhere.push(request.url());
    });
    await page.goto(`${root}en/awareness.html?age=60`);
    await redrawn();
    expect(await headline()).toContain("60 and over");
    expect(elsewhere).toEqual([]);
  });

  test("if the engine does not arrive the page stays as it was and says what can still be done", async () => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(`${url}en/awareness.html`);
    const before = await headline();
    await page.selectOption("#filter-age", "55");
    await page.locator(".filter-failure button").waitFor();
    expect(await page.locator(".filter-failure").innerText()).toContain("65 and over");
    expect(await headline()).toBe(before);
    await page.unroute(/\.wasm$/);
    await page.click(".filter-failure button");
    await redrawn();
    expect(await headline()).toContain("55 and over");
  });
});
