import { join } from "node:path";
import { expect, test } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import { checkPage } from "../../publish/gate/checkPage.js";
import { projectPaths } from "../../publish/paths.js";

const { policy } = await readProject(join(projectPaths().root, "data"));
const published = { has: () => true, isOfReleasedRows: () => false };
const rulesOf = (html: string): string[] =>
  checkPage("index.html", html, published, policy).map(({ rule, found }) => `${rule}: ${found}`);

test.each([
  [
    "the size of a bar in a style",
    '<div style="width:41.7283%"></div>',
    "picture: a coordinate with more than 1 decimals"
  ],
  [
    "an attribute in single quotes",
    "<svg><rect width='41.7283'/></svg>",
    "picture: a coordinate with more than 1 decimals"
  ],
  ["a meter", '<meter value="0.0714285"></meter>', "picture: value with more than 2 decimals"],
  ["the frame of a picture", '<svg viewBox="0 0 41.7283 3"></svg>', "picture: viewbox with more than 2 decimals"],
  ["a label", '<svg aria-label="65+: 41.7283 %"></svg>', "label: a label with more than 2 decimals"],
  [
    "a number in an attribute of no use",
    '<div data-count="7"></div>',
    "attribute: a number in data-count, which is not on the allow-list"
  ],
  [
    "a number in a choice of the filters",
    `<div data-view='{"hidden": 7}'></div>`,
    "attribute: a number in data-view, which names a choice of the filters"
  ],
  [
    "a number with all its digits in prose",
    "<p>It is 0.0714285714285 of them.</p>",
    "precision: a number in the text with more than 9 digits"
  ],
  ["a small base in a title", "<title>Awareness, 65+ (n = 7)</title>", "minimum base: a note of a base below 10"],
  [
    "a small base in bold",
    "<p>Base: residents 65 and over: <b>7</b> people</p>",
    "minimum base: a note of a base below 10"
  ],
  [
    "a small base in a description",
    '<meta name="description" content="Base: 65 and over: 7 people">',
    "minimum base: a note of a base below 10"
  ],
  [
    "a small base in JSON-LD",
    '<script type="application/ld+json">{"description":"Base: 65+: 7 people"}</script>',
    "minimum base: a note of a base below 10"
  ],
  [
    "a hidden figure in JSON, as text",
    `<script type='application/json'>[{"verdict":"suppressed","estimate":"0.07"}]</script>`,
    "suppressed: a hidden row that still holds estimate"
  ],
  [
    "a count of another name in a hidden row",
    '<script type="application/json">[{"verdict":"suppressed","n":7}]</script>',
    "suppressed: a hidden row that still holds n"
  ],
  [
    "a number that a style writes",
    '<style>.a::after{content:"\\37 people"}</style>',
    "style: a number in a text that a style writes"
  ],
  [
    "an address in a script of the page",
    '<script type="module">const to = "anna.petrova@mail.ru";</script>',
    "identifier: email"
  ]
])("%s is told", (_, html, found) => {
  expect(rulesOf(html)).toContain(found);
});

test.each([
  ["lengths in em", '<svg><text dy="0.8993333333em" y="0.32em">x</text></svg>'],
  ["the address of a file", '<a href="./_file/fonts/pt.1.23456.woff">x</a>'],
  [
    "a digital object identifier, a version, a sum",
    "<p>doi 10.18637/jss.v067.i04, version 0.20.3, 1,533,757 accounts, 59.93 and 30.31</p>"
  ],
  ["a base that is large enough", "<p>Base: residents 65 and over: 608 people; n = 12</p>"],
  [
    "a choice of the filters",
    '<div data-view="{&quot;study&quot;:&quot;ekp-2024-05&quot;,&quot;age&quot;:&quot;65+&quot;}"></div>'
  ],
  ["an arrow that a style writes", '<style>th::after{content:" \\2191"}</style>'],
  [
    "a population beside a hidden figure",
    '<script type="application/json">[{"verdict":"suppressed","estimate":null,"population":31245}]</script>'
  ]
])("%s passes", (_, html) => {
  expect(rulesOf(html)).toEqual([]);
});
