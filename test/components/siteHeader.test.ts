import { expect, test } from "vitest";
import { siteHeader } from "../../src/components/siteHeader.js";
import { exampleDocument } from "./exampleDocument.js";

test("marks the page that the reader is on and leads to it in the other language", () => {
  const document = exampleDocument(siteHeader({ path: "/en/studies/index" }));
  expect(Array.from(document.querySelectorAll("[aria-current]"), (link) => link.getAttribute("href"))).toEqual([
    "/en/studies/",
    "/en/studies/"
  ]);
  const other = document.querySelector(".language-link")!;
  expect([
    other.getAttribute("href"),
    other.getAttribute("hreflang"),
    other.getAttribute("lang"),
    other.textContent
  ]).toEqual(["/studies/", "ru", "ru", "Русский"]);
});

test("begins with a way past itself", () => {
  const document = exampleDocument(siteHeader({ path: "/index" }));
  const [skip] = document.querySelectorAll("a");
  expect(document.querySelector(skip!.getAttribute("href")!)?.getAttribute("tabindex")).toBe("-1");
});
