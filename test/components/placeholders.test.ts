import { expect, test } from "vitest";
import { findPlaceholders } from "../../src/components/placeholders.js";
import { exampleDocument } from "./exampleDocument.js";

test("figures, sentences and large numbers, with what the page fixes", () => {
  const document = exampleDocument(
    '<div data-figure="use" data-level="3" data-view=\'{"study": "pos-2023-11", "age": 60}\'></div>' +
      '<p data-sentence="use"></p><div data-highlights="key"></div>'
  );
  expect(
    findPlaceholders(document).map(({ kind, figure, id, headingLevel, pinned }) => ({
      kind,
      figure,
      id,
      headingLevel,
      pinned
    }))
  ).toEqual([
    {
      kind: "figure",
      figure: "use",
      id: "use-pos-2023-11-60",
      headingLevel: 3,
      pinned: { study: "pos-2023-11", age: 60 }
    },
    { kind: "sentence", figure: "use", id: "use", headingLevel: 2, pinned: {} },
    { kind: "highlights", figure: "key", id: "key", headingLevel: 2, pinned: {} }
  ]);
});

test("what is no filter cannot be fixed", () => {
  const document = exampleDocument('<div data-figure="use" data-view=\'{"lang": "ru"}\'></div>');
  expect(() => findPlaceholders(document)).toThrow("figure use: data-view has lang");
});

test("a figure stands on a page once in a view", () => {
  const document = exampleDocument('<div data-figure="use"></div><div data-figure="use"></div>');
  expect(() => findPlaceholders(document)).toThrow("figure use stands twice");
});
