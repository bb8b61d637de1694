import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bakePage } from "../../publish/bake/bakePage.js";
import { readPageData } from "../../src/components/pageData.js";
import { exampleDocument } from "../components/exampleDocument.js";
import { exampleFigure } from "../components/exampleFigure.js";
import { exampleDatabase } from "./exampleDatabase.js";

const database = exampleDatabase();
const script = 'if (a < b && c > d) { x = "&amp; </b>"; }';
const fonts =
  '<link rel="preload" as="font" href="../_file/fonts/ptSansLatin400.0a1b2c3d.woff">' +
  '<style>@font-face{src:url("/_file/fonts/ptSansLatin400.woff")}</style>';
const page = (body: string): string => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>A &amp; B</title>${fonts}
<script type="module">${script}</script>
</head>
<body><main id="observablehq-main">${body}</main></body>
</html>
`;
async function bake(body: string, path = "/en/awareness") {
  const { html, files } = await bakePage(
    page(body),
    { path },
    {
      database: database(),
      data: await readPageData(database()),
      figures: { example: () => Promise.resolve(exampleFigure) }
    }
  );
  const document = exampleDocument();
  document.documentElement.innerHTML = html.replace(/^<!DOCTYPE html>\s*<html[^>]*>/, "").replace("</html>", "");
  return { html, files, document };
}

describe("bakePage", () => {
  test("fills filters, figure, sentence and large numbers from the tables in the default view", async () => {
    const { document } = await bake(
      '<p data-sentence="example"></p><div data-filters="age sex area"></div>' +
        '<div data-highlights="example"></div><div data-figure="example"></div>'
    );
    expect(document.querySelector("[data-sentence]")?.textContent).toBe("Sentence about ekp-2024-05.");
    expect(document.querySelector(".highlight-value")?.textContent).toBe("4");
    expect(document.querySelector("figure#example h2")?.textContent).toBe("Headline of 4 rows, 65+");
    expect(document.querySelectorAll("figure#example svg").length).toBe(2);
    expect(document.querySelector("form.filters noscript p")?.textContent).toBe("The filters need scripts.");
  });

  test("a figure with a view of its own keeps it", async () => {
    const { document } = await bake('<div data-figure="example" data-view=\'{"study": "pos-2023-11"}\'></div>');
    expect(document.querySelector("#example-pos-2023-11-sentence")?.textContent).toBe("Sentence about pos-2023-11.");
  });

  test("writes the CSV that the figure links to, marked synthetic", async () => {
    const { document, files } = await bake('<div data-figure="example"></div>');
    expect(document.querySelector("a[download]")?.getAttribute("href")).toBe("../csv/en/awareness/example.csv");
    expect(files.map(({ path }) => path)).toEqual(["csv/en/awareness/example.csv"]);
    expect(files[0]!.contents.split("\r\n").slice(0, 2)).toEqual([
      "\ufefflabel,estimate,verdict,mark,synthetic",
      expect.stringMatching(/^State services portal,0\.7\d+,published,,true$/)
    ]);
  });

  test("puts Framework's head right: language, zoom, fonts, the other language, a policy for its own scripts", async () => {
    const { html, document } = await bake("<p>First words.</p>");
    expect(html).toMatch(/<html data-published="\.\/" lang="en">/);
    expect(document.querySelector('meta[name="viewport"]')?.getAttribute("content")).toBe(
      "width=device-width, initial-scale=1"
    );
    expect(document.querySelector('meta[name="description"]')?.getAttribute("content")).toBe("First words.");
    expect(html).toContain('url("../_file/fonts/ptSansLatin400.0a1b2c3d.woff")');
    expect(
      Array.from(document.querySelectorAll("link[hreflang]"), (link) => [
        link.getAttribute("hreflang"),
        link.getAttribute("href")
      ])
    ).toEqual([
      ["ru", "../awareness.html"],
      ["en", "./awareness.html"]
    ]);
    expect(html).toContain(`<script type="module">${script}</script>`);
    const hash = createHash("sha256").update(script).digest("base64");
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain(`'sha256-${hash}'`);
  });

  test("runs SQL blocks and puts the result where the live one will stand", async () => {
    const { document } = await bake(
      '<div class="observablehq observablehq--block"><observablehq-loading></observablehq-loading>' +
        '<!--:0a1b2c3d:--></div>\n<pre data-language="sql"><code class="language-sql"><span class="hljs-keyword">SELECT</span> kind, ' +
        "<span>count</span>(*) AS n FROM catalogue GROUP BY kind HAVING n &gt; 1</code></pre>"
    );
    const loading = document.querySelector("pre + .observablehq--block observablehq-loading");
    expect(Array.from(loading!.querySelectorAll("td"), ({ textContent }) => textContent)).toEqual(["survey", "2"]);
    expect(loading!.nextSibling?.nodeType).toBe(8);
    expect(loading!.querySelector("button[data-run-sql]")).not.toBeNull();
  });

  test("lets wide tables of the text scroll by themselves", async () => {
    const { document } = await bake("<table><thead><tr><th>A</th><th>B</th></tr></thead></table>");
    const scroll = document.querySelector("main > .table-scroll")!;
    expect([scroll.getAttribute("tabindex"), scroll.getAttribute("role"), scroll.getAttribute("aria-label")]).toEqual([
      "0",
      "region",
      "AB"
    ]);
  });

  test("gives the same bytes twice", async () => {
    const body = '<div data-filters="age sex"></div><div data-figure="example"></div>';
    expect((await bake(body)).html).toBe((await bake(body)).html);
  });

  test("names page and figure where one is unknown", async () => {
    await expect(bake('<div data-figure="gone"></div>')).rejects.toThrow("/en/awareness: unknown figure: gone");
  });

  test("names the page of an SQL block that cannot be run", async () => {
    const block =
      '<div class="observablehq observablehq--block"></div>\n<pre data-language="sql"><code class="language-sql">SELECT * FROM gone</code></pre>';
    await expect(bake(block)).rejects.toThrow("/en/awareness cannot be made");
  });
});
