import type { SurveyState } from "../../loaders/states/surveyState.js";
import type { DomainColumn } from "../../loaders/survey/respondents.js";
import type { StudySnapshot } from "../../publish/changes/snapshot.js";
import { surveyDesign } from "../../src/statistics/surveyDesign.js";

/** Sex, district and the answer to the one question; null where there is none. */
export type Person = readonly [sex: string, district: string, answer: string | null];

/** As many people who are the same. */
export function people(count: number, ...person: Person): Person[] {
  return Array.from({ length: count }, () => person);
}

const options = ["no", "yes"];
const label = { ru: "", en: "" };

/** A poll of one question as it was analysed: respondents in a given order, without pseudonyms. */
export function pollState(persons: readonly Person[], question = "trust"): SurveyState {
  const column = (values: readonly string[]): DomainColumn => {
    const categories = [...new Set(values)].sort();
    return { categories, codes: Int32Array.from(values, (value) => categories.indexOf(value)) };
  };
  return {
    received: persons.length,
    rows: Int32Array.from(persons, (_, row) => row),
    pseudonyms: null,
    design: surveyDesign({ weights: new Float64Array(persons.length).fill(1) }),
    answers: [
      {
        item: {
          id: question,
          type: "single",
          battery: null,
          object: null,
          wording: label,
          label,
          universe: label,
          options: options.map((id) => ({ id, label, exclusive: false })),
          comparableWith: null
        },
        codes: Int16Array.from(persons, ([, , answer]) => (answer === null ? -1 : options.indexOf(answer))),
        ticks: null
      }
    ],
    domains: new Map([
      ["sex", column(persons.map(([sex]) => sex))],
      ["district", column(persons.map(([, district]) => district))]
    ]),
    ages: []
  };
}

/** What an edition publishes of such a poll: everybody, each sex, each district; bases below `minimum` are hidden. */
export function pollSnapshot(
  persons: readonly Person[],
  {
    minimum = 10,
    extract = "1",
    label: words = "Trust",
    release = "cells",
    kept = true
  }: { minimum?: number; extract?: string; label?: string; release?: string; kept?: boolean } = {}
): StudySnapshot {
  const distinct = (index: 0 | 1): string[] => [...new Set(persons.map((person) => person[index]))].sort();
  const groups = [
    ["all", "all"],
    ...distinct(0).map((sex) => [sex, "all"]),
    ...distinct(1).map((area) => ["all", area])
  ];
  const rows = groups.flatMap(([sex, area]) => {
    const inside = persons.filter(
      ([own, place, answer]) => (sex === "all" || own === sex) && (area === "all" || place === area) && answer !== null
    );
    return options.map((option) => {
      const share = inside.filter(([, , answer]) => answer === option).length / inside.length;
      const shown =
        inside.length >= minimum ? `${inside.length}, ${share}::DOUBLE, 'published'` : "NULL, NULL, 'suppressed'";
      return `('trust', '${option}', 'share', '${sex}', 'all', '${area}', ${shown}, '${words}')`;
    });
  });
  return {
    inputs: { code: "1", "data/extracts/poll.csv": extract, "data/items.yaml (trust)": words },
    rows: {
      cells: `SELECT * FROM (VALUES ${rows.join(", ")}) AS cells (item, option, measure, sex, age, area, base, estimate,
        verdict, item_en)`
    },
    catalogue: `SELECT '${release}' AS release`,
    state: async () => (kept ? pollState(persons) : null)
  };
}
