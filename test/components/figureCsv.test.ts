import { expect, test } from "vitest";
import { figureCsv } from "../../src/components/figureCsv.js";

const columns = [{ name: "label" }, { name: "estimate" }];
const rows = [
  { label: 'Портал; "новый"', estimate: 0.75, verdict: "published" },
  { label: "МФЦ", estimate: null, verdict: "suppressed" }
];

test("in Russian as a spreadsheet set to Russian opens it", () => {
  expect(figureCsv(columns, rows, true, "ru")).toBe(
    '\ufefflabel;estimate;verdict;mark;synthetic\r\n"Портал; ""новый""";0,75;published;;true\r\nМФЦ;;suppressed;[к];true\r\n'
  );
});

test("in English as RFC 4180 has it; a row knows best whether it is synthetic", () => {
  expect(figureCsv(columns, [{ label: "a,b", estimate: 1.5, synthetic: true }], false, "en")).toBe(
    '\ufefflabel,estimate,synthetic\r\n"a,b",1.5,true\r\n'
  );
});
