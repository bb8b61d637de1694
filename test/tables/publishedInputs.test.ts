import { expect, test } from "vitest";
import type { Study } from "../../loaders/project/project.js";
import { publishedInputs } from "../../loaders/tables/publishedInputs.js";
import { causesOf } from "../../publish/changes/causesOf.js";

const inputs = { code: "c", "data/studies/a.yaml": "s", "data/extracts/a.csv": "e" };
const study = (described: object): Study => ({ study: "a", ...described }) as Study;

test("the hash of a short table of counts is not published, unless its owner has published the counts", () => {
  expect(publishedInputs(study({ kind: "usage", publishedByOwner: false }), inputs)).toEqual({
    ...inputs,
    "data/extracts/a.csv": "withheld"
  });
  expect(publishedInputs(study({ kind: "usage", publishedByOwner: true }), inputs)).toEqual(inputs);
  expect(publishedInputs(study({ kind: "survey" }), inputs)).toEqual(inputs);
});

test("new data are the cause of a change where nothing else changed and the hash is not published", () => {
  const published = publishedInputs(study({ kind: "usage", publishedByOwner: false }), inputs);
  expect(causesOf(published, published)).toEqual(["new_data"]);
  expect(causesOf(published, inputs)).toEqual(["new_data"]);
  expect(causesOf(published, { ...published, code: "d" })).toEqual(["code"]);
  expect(causesOf(inputs, { ...inputs, code: "d" })).toEqual(["code"]);
});
