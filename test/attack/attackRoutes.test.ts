import { expect, test } from "vitest";
import { attackAges, question, rowsOf, times } from "./attackedAges.js";

const told = "q/unsure (share), both sexes, all ages, whole city is 2";

test("who is asked next tells how many gave the answer that leads there", async () => {
  const item = question("single", "yes", "no", "unsure");
  const answered = [...times(12, "65+", "yes"), ...times(12, "65+", "no"), ...times(2, "65+", "unsure")];
  const cells = rowsOf(answered, "share", ["yes", "no", "unsure"], (option) => option === "no");
  expect(await attackAges(item, answered, cells)).toEqual([]);
  expect(await attackAges(item, answered, cells, {}, { followUp: { options: ["yes"], silent: 0 } })).toContain(told);
});

test("of those who are asked and do not answer the base tells only that there are no fewer", async () => {
  const item = question("single", "yes", "no", "unsure");
  const answered = [...times(12, "65+", "yes"), ...times(12, "65+", "no"), ...times(2, "65+", "unsure")];
  const cells = rowsOf(answered, "share", ["yes", "no", "unsure"], (option) => option === "no");
  expect(await attackAges(item, answered, cells, {}, { followUp: { options: ["yes"], silent: 1 } })).toEqual([]);
});

test("several options that lead to one question are a union: none is more than those who are asked, all together no fewer", async () => {
  const item = question("multiple", "children", "friends", "neighbours", "nobody!");
  const answered = [
    ...times(10, "65+", "children", "neighbours"),
    ...times(3, "65+", "friends"),
    ...times(8, "65+", "neighbours"),
    ...times(9, "65+", "nobody"),
    ...times(5, "18-64", "neighbours")
  ];
  const cells = rowsOf(
    answered,
    "share",
    ["children", "friends", "neighbours", "nobody", "any"],
    (option, age) => option !== "children" || age === "18-64"
  );
  expect(await attackAges(item, answered, cells, { protectionInterval: 4 })).toEqual([]);
  // Thirteen have children or friends, three of them friends: ten to thirteen have children.
  expect(
    await attackAges(
      item,
      answered,
      cells,
      { protectionInterval: 4 },
      { followUp: { options: ["children", "friends"], silent: 0 } }
    )
  ).toContain("q/children (share), both sexes, all ages, whole city lies between 10 and 13");
});

test("the only option of several that leads on is the base of what it leads to", async () => {
  const item = question("multiple", "children", "friends", "nobody!");
  const answered = [
    ...times(12, "65+", "friends"),
    ...times(2, "65+", "friends", "children"),
    ...times(9, "65+", "nobody")
  ];
  const cells = rowsOf(answered, "share", ["children", "friends", "nobody", "any"], (option) => option !== "children");
  expect(await attackAges(item, answered, cells)).toEqual([]);
  expect(await attackAges(item, answered, cells, {}, { followUp: { options: ["children"], silent: 0 } })).toEqual([
    "q/children (share), both sexes, all ages, whole city is 2",
    "q/children (share), both sexes, 65+, whole city is 2"
  ]);
});
