import { expect, test } from "vitest";
import { verdictMark } from "../../src/words/verdictMark.js";

test("verdictMark has the marks of both languages and words to speak", () => {
  expect(verdictMark("suppressed", "en")).toEqual({
    mark: "[c]",
    spoken: "suppressed: too few people stand behind the number, or it would give another hidden one away"
  });
  expect(verdictMark("suppressed", "ru").mark).toBe("[к]");
  expect([verdictMark("unreliable", "ru").mark, verdictMark("unreliable", "en").mark]).toEqual(["[н]", "[u]"]);
  expect([verdictMark("not_asked", "ru").mark, verdictMark("not_asked", "en").mark]).toEqual(["[–]", "[x]"]);
  expect(verdictMark("not_asked", "en").spoken).toBe("not available: not asked, or nobody in the group");
  expect(verdictMark("published", "ru").mark).toBe("");
});

test("verdictMark throws on an unknown verdict", () => {
  expect(() => verdictMark("hidden", "en")).toThrow("unknown verdict: hidden");
});
