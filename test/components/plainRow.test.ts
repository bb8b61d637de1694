import { expect, test } from "vitest";
import { plainRow } from "../../src/components/plainRow.js";

test("numbers of any width, truth values, text and nulls", () => {
  expect(plainRow({ n: 22989n, x: 0.5, s: "a", t: true, z: null, u: undefined })).toEqual({
    n: 22989,
    x: 0.5,
    s: "a",
    t: true,
    z: null,
    u: null
  });
});

test("dates as ISO dates, with the time where there is one; anything else as text", () => {
  expect(plainRow({ d: new Date("2024-05-26"), t: new Date("2024-05-26T10:00:00Z"), l: [1, 2] })).toEqual({
    d: "2024-05-26",
    t: "2024-05-26T10:00:00.000Z",
    l: "1,2"
  });
});
