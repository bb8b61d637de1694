import { expect, test } from "vitest";
import { relativeLink } from "../../publish/bake/relativeLink.js";

test.each([
  ["/awareness", "/", "./"],
  ["/en/awareness", "/en/", "./"],
  ["/en/studies/ekp-2024-05", "/en/", "../"],
  ["/en/use", "/csv/en/use/use.csv", "../csv/en/use/use.csv"],
  ["/index", "/csv/ru/index/use.csv", "csv/ru/index/use.csv"],
  ["/en/index", "/use", "../use"]
])("from %s to %s it is %s", (from, to, link) => {
  expect(relativeLink(from, to)).toBe(link);
});
