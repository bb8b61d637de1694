import { expect, test } from "vitest";
import { siteHead } from "../../src/components/siteHead.js";
import { exampleDocument } from "./exampleDocument.js";

test("every face has a link that gives its file a published name", () => {
  const document = exampleDocument(siteHead({ path: "/use" }));
  const linked = Array.from(document.querySelectorAll('link[as="font"]'), (link) => link.getAttribute("href"));
  const faces = Array.from(
    siteHead({ path: "/use" }).matchAll(/url\("\/_file(\/fonts\/[^"]+)"\)/g),
    ([, file]) => file
  );
  expect(linked).toEqual(faces);
  expect(linked.length).toBe(4);
});

test("an English page fetches the bold Cyrillic face last, a Russian one at once", () => {
  const rel = (path: string): string | null | undefined =>
    exampleDocument(siteHead({ path })).querySelector('link[href$="Cyrillic700.woff"]')?.getAttribute("rel");
  expect([rel("/en/use"), rel("/use")]).toEqual(["prefetch", "preload"]);
});
