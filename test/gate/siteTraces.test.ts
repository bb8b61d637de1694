import { describe, expect, it } from "vitest";
import { SiteTraces } from "../../publish/gate/siteTraces.js";
import { rowTrace, wordTrace } from "../../publish/gate/traces.js";

describe("SiteTraces", () => {
  it("finds a row by its cells, whatever separates them and with or without quotes", () => {
    const traces = new SiteTraces();
    traces.noteLines("a.csv", 'id,sex,age\n"p-1",female,71\n');
    traces.noteLines("b.txt", "p-2;male;34");
    expect(traces.fileOf(rowTrace(["p-1", "female", "71"]))).toBe("a.csv");
    expect(traces.fileOf(rowTrace(["p-2", "male", "34"]))).toBe("b.txt");
    expect(traces.fileOf(rowTrace(["p-2", "male", "35"]))).toBeUndefined();
  });

  it("finds a pseudonym among the words of a page, but no short word and no count", () => {
    const traces = new SiteTraces();
    traces.noteWords("page.html", "<p>resp-00417 answered; 12345 did, Анна too</p>");
    expect(traces.fileOf(wordTrace("resp-00417")!)).toBe("page.html");
    expect([wordTrace("12345"), wordTrace("Анна")]).toEqual([null, null]);
    expect(traces.fileOf(wordTrace("resp-00418")!)).toBeUndefined();
  });

  it("finds a record by its values in order", () => {
    const traces = new SiteTraces();
    traces.noteRow("data.json", ["p-1", "female", "71"]);
    expect(traces.fileOf(rowTrace([" p-1", "female", "71 "]))).toBe("data.json");
    expect(traces.fileOf(rowTrace(["female", "p-1", "71"]))).toBeUndefined();
  });
});
