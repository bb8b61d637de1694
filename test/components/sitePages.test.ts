import { expect, test } from "vitest";
import { pageIn, pageLanguage } from "../../src/components/sitePages.js";

test("the same page in the other language", () => {
  expect(["/index", "/awareness", "/studies/index", "/studies/ekp-2024-05"].map((path) => pageIn("en", path))).toEqual([
    "/en/",
    "/en/awareness",
    "/en/studies/",
    "/en/studies/ekp-2024-05"
  ]);
  expect(["/en/index", "/en", "/en/use", "/english"].map((path) => pageIn("ru", path))).toEqual([
    "/",
    "/",
    "/use",
    "/english"
  ]);
});

test("a page's language is its folder's", () => {
  expect(["/en/use", "/en", "/english", "/"].map(pageLanguage)).toEqual(["en", "en", "ru", "ru"]);
});
