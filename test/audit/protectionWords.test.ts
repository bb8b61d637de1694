import { expect, test } from "vitest";
import { protectionInWords } from "../../publish/audit/protectionWords.js";

const poll = { title: "Poll, May", hasRows: false, shown: 800, unreliable: 50, hidden: 150 };
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("says how many cells each study hides, and that the attack found none of them", () => {
  const text = plain(protectionInWords([poll], "en"));
  expect(text).toMatch(
    /^In this edition: “Poll, May”: of 1,000 cells, 150 cells hidden \(15\.0 %\), 50 cells marked as unreliable\. /
  );
  expect(text).toContain("Disclosed: none.");
});

test("in Russian too, with rows that hide nothing", () => {
  expect(plain(protectionInWords([poll, { ...poll, title: "Опрос", hasRows: true, hidden: 0 }], "ru"))).toMatch(
    /^В этом издании: «Poll, May» — из 1 000 ячеек скрыто 150 ячеек \(15,0 %\), помечено ненадёжными 50 ячеек; «Опрос» — опубликованы строки, не скрыто ничего\. /
  );
});

test("a poll without a single cell, and an edition without polls, have their paragraph too", () => {
  expect(plain(protectionInWords([{ ...poll, shown: 0, unreliable: 0, hidden: 0 }], "en"))).toContain(
    "of 0 cells, 0 cells hidden (0.0 %)"
  );
  expect(protectionInWords([], "en")).toMatch(/^Before every publication/);
});
