import type { PlantedLeak } from "./plantedLeak.js";

/** Hidden figures, small bases and personal details in the tables, texts, data and attributes of a page. */
export const pages: readonly PlantedLeak[] = [
  {
    leak: "a comment in a page",
    rule: "comment",
    file: /en\/index\.html/,
    found: /comment/,
    plant: ({ edit }) => edit("en/index.html", "</main>", "<!-- 65+, mini-app: 1 of 14 --></main>")
  },
  {
    leak: "a figure in a hidden row of a page",
    rule: "suppressed",
    file: /en\/index\.html/,
    found: /hidden row of a table/,
    plant: ({ edit }) =>
      edit(
        "en/index.html",
        /(<tr data-verdict="suppressed">[\s\S]*?<td) class="number">/,
        '$1 data-value="14" class="number">'
      )
  },
  {
    leak: "a note of a small base in a page",
    rule: "minimum base",
    file: /en\/index\.html/,
    found: /note of a base below 10/,
    plant: ({ edit }) =>
      edit("en/index.html", "</main>", "<p>Base: answered: residents 65 and over — 7&#160;people</p></main>")
  },
  {
    leak: "a telephone in a page",
    rule: "identifier",
    file: /en\/index\.html/,
    found: /phone/,
    plant: ({ edit }) => edit("en/index.html", "</main>", "<p>+7 (921) 555-01-23</p></main>")
  },
  {
    leak: "a hidden figure in the data of a page",
    rule: "suppressed",
    file: /en\/index\.html/,
    found: /still holds estimate/,
    plant: ({ edit }) =>
      edit(
        "en/index.html",
        "</main>",
        '<script type="application/json">[{"age": "65+", "verdict": "suppressed", "estimate": 0.0714}]</script></main>'
      )
  },
  {
    leak: "a hidden count in an attribute",
    rule: "attribute",
    file: /en\/index\.html/,
    found: /data-count/,
    plant: ({ edit }) => edit("en/index.html", "</main>", '<div data-count="7"></div></main>')
  }
];
