import { describe, expect, it } from "vitest";
import { tallyWave } from "../../loaders/check/tallyWave.js";
import { harmoniseSurvey } from "../../loaders/harmonise/harmoniseSurvey.js";
import { exampleExtract, exampleProject, exampleStudy } from "../survey/exampleSurvey.js";

const tally = tallyWave(
  harmoniseSurvey(exampleExtract, exampleStudy, exampleProject),
  exampleExtract,
  exampleStudy,
  exampleProject
);
const shares = [...tally.shares].map(([key, { count, base }]) => `${key}: ${count}/${base}`);

describe("tallyWave", () => {
  it("counts categories among those who told, answers among those who answered, missing kinds among those asked", () => {
    expect(tally.respondents).toBe(9);
    expect(shares).toEqual([
      "sex female: 4/8",
      "sex male: 4/8",
      "sex missing: 1/9",
      "district nord: 4/9",
      "district sud: 5/9",
      "district missing: 0/9",
      "aware site: 5/7",
      "aware app: 2/7",
      "aware none: 1/7",
      "aware dont_know: 1/9",
      "aware refused: 0/9",
      "aware not_asked: 0/9",
      "aware no_answer: 1/9",
      "trust yes: 5/8",
      "trust no: 3/8",
      "trust dont_know: 1/9",
      "trust refused: 0/9",
      "trust not_asked: 0/9",
      "trust no_answer: 0/9",
      "rating 1: 1/6",
      "rating 2: 1/6",
      "rating 3: 1/6",
      "rating 4: 1/6",
      "rating 5: 2/6",
      "rating dont_know: 0/6",
      "rating refused: 0/6",
      "rating not_asked: 3/9",
      "rating no_answer: 0/6"
    ]);
  });

  it("keeps how questions and answers are worded, where they are words", () => {
    const columns = exampleStudy.columns.map((column) =>
      column.role === "item" && column.item === "trust"
        ? { ...column, column: "4. Do you trust it?", codes: { "Yes, I do": "yes", No: "no" } }
        : column
    );
    const raw = {
      ...exampleExtract,
      columns: exampleExtract.columns.map((name) => (name === "trust" ? "4. Do you trust it?" : name))
    };
    const worded = tallyWave(
      harmoniseSurvey(exampleExtract, exampleStudy, exampleProject),
      raw,
      { ...exampleStudy, columns } as typeof exampleStudy,
      exampleProject
    );
    expect([...worded.wordings]).toEqual([
      ["trust question 0", { part: "item trust", text: "4. Do you trust it?" }],
      ["trust answer yes", { part: "item trust", text: "Yes, I do" }]
    ]);
    expect([...tally.wordings]).toEqual([]);
  });
});
