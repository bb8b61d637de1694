import type { PlantedLeak } from "./plantedLeak.js";

/** Figures that the coordinates, styles and labels of a picture tell. */
export const pictures: readonly PlantedLeak[] = [
  {
    leak: "a coordinate that is not rounded",
    rule: "picture",
    file: /en\/index\.html/,
    found: /more than 1 decimals/,
    plant: ({ edit }) => edit("en/index.html", /(<svg[\s\S]*?) width="(\d+)(?:\.\d)?"/, '$1 width="$2.3817"')
  },
  {
    leak: "the width of a bar in a style",
    rule: "picture",
    file: /en\/index\.html/,
    found: /more than 1 decimals/,
    plant: ({ edit }) => edit("en/index.html", "</main>", '<svg><rect style="width:41.7283%"></rect></svg></main>')
  },
  {
    leak: "a label for screen readers that says all digits",
    rule: "label",
    file: /en\/index\.html/,
    found: /more than 2 decimals/,
    plant: ({ edit }) => edit("en/index.html", "</main>", '<p aria-label="65 and over: 41.7283 %"></p></main>')
  },
  {
    leak: "the title of a mark that says all digits",
    rule: "label",
    file: /en\/index\.html/,
    found: /more than 2 decimals/,
    plant: ({ edit }) =>
      edit("en/index.html", "</main>", '<svg><rect width="4"><title>65+: 41.7283 %</title></rect></svg></main>')
  },
  {
    leak: "a count that a style writes",
    rule: "style",
    file: /more\.css/,
    found: /a number in a text/,
    plant: async ({ put, edit }) => {
      await put("_import/more.css", '.older::after { content: "7 people"; }');
      await edit("en/index.html", "</head>", '<link rel="stylesheet" href="../_import/more.css"></head>');
    }
  }
];
