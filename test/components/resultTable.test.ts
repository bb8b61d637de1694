import { expect, test } from "vitest";
import { resultTable } from "../../src/components/resultTable.js";
import { exampleDocument } from "./exampleDocument.js";

test("raw values under the query's names; null is empty, numbers are set as numbers", () => {
  const result = resultTable(
    exampleDocument(),
    [
      { study: "a", n: null },
      { study: "b", n: 2 }
    ],
    "en"
  );
  expect(result.querySelector("caption")?.textContent).toBe("Result of the query, rows: 2");
  expect(Array.from(result.querySelectorAll("td"), ({ textContent }) => textContent)).toEqual(["a", "", "b", "2"]);
  expect(result.querySelectorAll("th.number").length).toBe(1);
});

test("shows the first rows of many and says so", () => {
  const rows = Array.from({ length: 201 }, (_, n) => ({ n }));
  const result = resultTable(exampleDocument(), rows, "ru");
  expect(result.querySelectorAll("tbody tr").length).toBe(200);
  expect(result.querySelector("p")?.textContent).toBe("Показаны первые 200 строк.");
});
