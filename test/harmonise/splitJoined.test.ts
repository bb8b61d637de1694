import { expect, test } from "vitest";
import { splitJoined } from "../../loaders/harmonise/splitJoined.js";

const known = ["Социальные сети", "Портал, городской", "Портал", "Другое"];

test("splits joined options in the order of the cell", () => {
  expect(splitJoined("Социальные сети; Другое", "; ", known)).toEqual({ texts: ["Социальные сети", "Другое"] });
});

test("an option that holds the separator is one option", () => {
  expect(splitJoined("Портал, городской, Другое", ", ", known)).toEqual({ texts: ["Портал, городской", "Другое"] });
  expect(splitJoined("Портал, Другое", ", ", known)).toEqual({ texts: ["Портал", "Другое"] });
});

test("a trailing separator ends no option", () => {
  expect(splitJoined("1;2;3;", ";", ["1", "2", "3"])).toEqual({ texts: ["1", "2", "3"] });
});

test("names the rest that matches no option", () => {
  expect(splitJoined("Другое; Телепатия", "; ", known)).toEqual({ unknown: "Телепатия" });
});
