import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readProject } from "../../loaders/project/readProject.js";
import type { Part } from "../../loaders/tables/part.js";
import { attackKey } from "../../publish/attack/attackKey.js";

const { policy } = await readProject(fileURLToPath(new URL("../../data", import.meta.url)));
const part: Part = {
  inputs: {
    code: "1",
    "data/extracts/poll.csv": "1",
    "data/studies/poll.yaml": "1",
    "data/corrections/poll.yaml": "1"
  },
  tables: { cells: "1", representation: "1" }
};
const twin: Part = { inputs: { code: "1", "data/extracts/again.csv": "1" }, tables: { cells: "2" } };
const key = attackKey("1", policy, part, [twin]);
const reading = (inputs: Part["inputs"]): string =>
  attackKey("1", policy, { ...part, inputs: { ...part.inputs, ...inputs } }, [twin]);

test("the same tables of the same data need no second attack, whatever code made them", () => {
  expect(attackKey("1", policy, { ...part }, [{ ...twin }])).toBe(key);
  expect(reading({ code: "2" })).toBe(key);
});

test.each(["data/extracts/poll.csv", "data/studies/poll.yaml", "data/corrections/poll.yaml"])(
  "other respondents, answers or routes are attacked anew though the tables are the same: %s",
  (input) => expect(reading({ [input]: "2" })).not.toBe(key)
);

test("other tables, of the survey or of the same respondents, another policy and another attack are attacked anew", () => {
  const keys = [
    key,
    attackKey("2", policy, part, [twin]),
    attackKey("1", { ...policy, minimumCount: policy.minimumCount + 1 }, part, [twin]),
    attackKey("1", policy, { ...part, tables: { ...part.tables, cells: "3" } }, [twin]),
    attackKey("1", policy, part, [{ ...twin, tables: { cells: "3" } }]),
    attackKey("1", policy, part, [])
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
