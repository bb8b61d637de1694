import { expect, test } from "vitest";
import { differingRespondents } from "../../publish/changes/differingRespondents.js";
import { type Person, people, pollState } from "./pollSnapshot.js";

const before = [...people(30, "female", "kirovsky", "yes"), ...people(20, "male", "nevsky", "no")];

function differing(after: readonly Person[]): { all: number; trust: number | undefined } {
  const { all, byQuestion } = differingRespondents(pollState(before), pollState(after));
  return { all, trust: byQuestion.get("trust") };
}

test("the same respondents in another order do not differ", () => {
  expect(differing(before.toReversed())).toEqual({ all: 0, trust: 0 });
});

test("one withdrawn, one added and one with another answer, sex or district each are one", () => {
  const rest = before.slice(1);
  const variants: (readonly Person[])[] = [
    rest,
    [...before, ["male", "kirovsky", "no"]],
    [...rest, ["female", "kirovsky", "no"]],
    [...rest, ["male", "kirovsky", "yes"]],
    [...rest, ["female", "nevsky", "yes"]]
  ];
  for (const after of variants) expect(differing(after)).toEqual({ all: 1, trust: 1 });
});

test("whoever gave no answer is in no base of the question", () => {
  const silent = people(1, "male", "nevsky", null);
  const { all, byQuestion } = differingRespondents(pollState([...before, ...silent]), pollState(before));
  expect([all, byQuestion.get("trust")]).toEqual([1, 0]);
});

test("questions and groups that one state does not have are left out", () => {
  const withoutGroups = { ...pollState(before), domains: new Map<string, never>() };
  const moved = before.map(([, , answer]): Person => ["male", "nevsky", answer]);
  expect(differingRespondents(withoutGroups, pollState(moved)).all).toBe(0);
  const other = pollState(
    before.map(([sex, district]) => [sex, district, "no"]),
    "other"
  );
  expect(differingRespondents(pollState(before), other)).toEqual({ all: 0, byQuestion: new Map() });
});

test("ticks are compared by the names of options, whatever their order", () => {
  const [item, codes] = [pollState(before).answers[0]!.item, new Int16Array(3)];
  const state = (options: typeof item.options, ...ticks: Uint8Array[]) => ({
    ...pollState(before.slice(0, 3)),
    answers: [{ item: { ...item, type: "multiple" as const, options }, codes, ticks }]
  });
  const [no, yes] = [Uint8Array.of(1, 0, 0), Uint8Array.of(1, 1, 0)];
  const older = state(item.options, no, yes);
  expect(differingRespondents(older, state(item.options.toReversed(), yes, no)).all).toBe(0);
  expect(differingRespondents(older, state(item.options, no, Uint8Array.of(1, 0, 0))).all).toBe(1);
});
