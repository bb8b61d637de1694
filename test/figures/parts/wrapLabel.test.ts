import { expect, test } from "vitest";
import { textWidth, wrapLabel } from "../../../src/figures/parts/wrapLabel.js";

test("wrapLabel breaks at spaces and cuts nothing", () => {
  const label = "Не хочу оставлять личные данные в интернете";
  const lines = wrapLabel(label, 200, 15);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join(" ")).toBe(label);
  expect(lines.every((line) => textWidth(line, 15) <= 200)).toBe(true);
});

test("wrapLabel gives a word longer than the line a line of its own", () => {
  expect(wrapLabel("a взаимодействия b", 20, 15)).toEqual(["a", "взаимодействия", "b"]);
});
