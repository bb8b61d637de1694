import { expect, test } from "vitest";
import { attackAges, question, rowsOf, times } from "./attackedAges.js";

test("all ticks tell an option of one age though it is shown of the other", async () => {
  const item = question("multiple", "children", "friends", "nobody!");
  const answered = [
    ...times(9, "18-64", "friends"),
    ...times(5, "18-64", "children"),
    ...times(5, "18-64", "nobody"),
    ...times(9, "65+", "friends"),
    ...times(1, "65+", "friends", "children"),
    ...times(1, "65+", "children"),
    ...times(9, "65+", "nobody")
  ];
  const cells = rowsOf(
    answered,
    "share",
    ["children", "friends", "nobody", "any"],
    (option, age) => option === "friends" || age === "18-64"
  );
  expect(await attackAges(item, answered, cells)).toEqual([]);
  const ticks = rowsOf(answered, "share_of_answers", ["friends"], () => true);
  expect(await attackAges(item, answered, [...cells, ...ticks])).toContain(
    "q/children (share), both sexes, 65+, whole city is 2"
  );
});

test("an option is shown where its share of answers is", async () => {
  const item = question("multiple", "yes", "maybe", "no!");
  const answered = [...times(20, "65+", "yes"), ...times(2, "65+", "maybe"), ...times(18, "65+", "no")];
  const cells = rowsOf(answered, "share", ["yes", "maybe", "no", "any"], (option) => option === "yes");
  const found = await attackAges(item, answered, [
    ...cells,
    ...rowsOf(answered, "share_of_answers", ["maybe"], (_, age) => age === "65+")
  ]);
  expect(found).toContain("q/maybe (share), both sexes, 65+, whole city is hidden but its share of answers is shown");
});

test("one who ticks an excluding answer beside others hides nothing of those who do not", async () => {
  const item = question("multiple", "friends", "nobody!", "unsure!");
  const answered = [
    ...times(18, "18-64", "friends"),
    ...times(5, "18-64", "nobody"),
    ...times(5, "18-64", "unsure"),
    ...times(1, "18-64", "friends", "nobody"),
    ...times(15, "65+", "friends"),
    ...times(3, "65+", "unsure"),
    ...times(2, "65+", "nobody")
  ];
  const cells = rowsOf(
    answered,
    "share",
    ["friends", "nobody", "unsure", "any"],
    (option, age) => option !== "nobody" || age === "18-64"
  );
  expect(await attackAges(item, answered, cells)).toContain("q/nobody (share), both sexes, 65+, whole city is 2");
});

test("any of the options is everybody where no answer excludes them, which tells nothing", async () => {
  const item = question("multiple", "friends", "children");
  const answered = [
    ...times(12, "18-64", "friends"),
    ...times(9, "18-64", "children"),
    ...times(14, "65+", "friends", "children")
  ];
  const cells = rowsOf(answered, "share", ["friends", "children", "any"], (option) => option !== "any");
  expect(await attackAges(item, answered, cells)).toEqual([]);
});

test("the only option of a question is its base, which tells nothing", async () => {
  const answered = [...times(12, "18-64", "yes"), ...times(9, "65+", "yes")];
  const cells = rowsOf(answered, "share", ["yes"], (_, age) => age !== "65+");
  expect(await attackAges(question("single", "yes"), answered, cells, { zeros: "shown" })).toEqual([]);
});

test("respondents of no known age are of neither", async () => {
  const answered = ["18-64", "65+", "?"].flatMap((age) => [...times(6, age, "yes"), ...times(6, age, "no")]);
  const cells = rowsOf(answered, "share", ["yes", "no"], (_, age) => age !== "65+").map((row) =>
    row.age === "65+" ? { ...row, base: null } : row
  );
  // What all and the younger leave is shared by the older and those of unknown age.
  expect(await attackAges(question("single", "yes", "no"), answered, cells, { minimumBase: 13 })).toEqual([]);
});

test("a second survey of the respondents tells what the first has no row for", async () => {
  const item = question("single", "yes", "no", "unsure");
  const answered = [
    ...times(20, "65+", "yes"),
    ...times(20, "65+", "no"),
    ...times(2, "65+", "unsure"),
    ...times(30, "18-64", "yes")
  ];
  const older = <Row extends { age: string }>(rows: readonly Row[]): Row[] => rows.filter(({ age }) => age === "65+");
  const cells = older(rowsOf(answered, "share", ["yes", "unsure"], (option) => option === "yes"));
  expect(await attackAges(item, answered, cells)).toEqual([]);
  const twin = older(rowsOf(answered, "share", ["no"], () => true));
  expect(await attackAges(item, answered, cells, {}, { twin })).toEqual([
    "q/unsure (share), both sexes, 65+, whole city is 2"
  ]);
});

test("a base of a second survey that has a few respondents more is none of the first", async () => {
  const answered = [
    ...times(12, "18-64", "yes"),
    ...times(12, "18-64", "no"),
    ...times(3, "65+", "yes"),
    ...times(2, "65+", "no")
  ];
  const cells = rowsOf(answered, "share", ["yes", "no"], (_, age) => age === "all").map((row) =>
    row.age === "all" ? row : { ...row, base: null }
  );
  const twin = (base: number) => cells.filter(({ age }) => age === "18-64").map((row) => ({ ...row, base }));
  const policy = { minimumBase: 10 };
  expect(await attackAges(question("single", "yes", "no"), answered, cells, policy, { twin: twin(24) })).toContain(
    "base of q, both sexes, 65+, whole city is 5"
  );
  expect(await attackAges(question("single", "yes", "no"), answered, cells, policy, { twin: twin(31) })).toEqual([]);
});
