import type { Domains } from "./domains.js";
import type { Margin } from "./margin.js";
import { overlaps, parseAgeBand } from "./parseAgeBand.js";
import type { References } from "./references.js";

/** Checks that the cells of a margin name known categories, each combination once, and that its ages do not overlap. */
export function checkMargin(margin: Margin, domains: Domains, references: References): void {
  const ids = { sex: domains.sex.map(({ id }) => id), district: domains.district.map(({ id }) => id) };
  margin.cells.forEach(({ categories }, index) => {
    const path = ["cells", index, "categories"];
    if (categories.length !== margin.domains.length) {
      references.note(path, `one category for each of ${margin.domains.join(", ")}, found ${categories.length}`);
    }
    margin.domains.forEach((domain, position) => {
      const category = categories[position] ?? "";
      if (domain !== "age") references.check(domain, category, ids[domain as "sex" | "district"], [...path, position]);
      else if (parseAgeBand(category) === null) references.note(path, `ages are 18-24 or 65+, found "${category}"`);
    });
  });
  const combinations = margin.cells.map(({ categories }) => categories.join(" × "));
  references.checkUnique("cell", combinations, (index) => ["cells", index]);
  checkOverlap(margin, references);
}

function checkOverlap(margin: Margin, references: References): void {
  const position = margin.domains.indexOf("age");
  if (position < 0) return;
  const bands = [...new Set(margin.cells.map(({ categories }) => categories[position] ?? ""))];
  for (const [index, first] of bands.entries()) {
    for (const second of bands.slice(index + 1)) {
      const [a, b] = [parseAgeBand(first), parseAgeBand(second)];
      if (a && b && overlaps(a, b)) references.note(["cells"], `ages ${first} and ${second} overlap`);
    }
  }
}
