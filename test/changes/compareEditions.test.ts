import { expect, test } from "vitest";
import { changesInWords } from "../../publish/changes/changesInWords.js";
import { compareEditions } from "../../publish/changes/compareEditions.js";
import type { Snapshot, StudySnapshot } from "../../publish/changes/snapshot.js";

/** Option, estimate, standard error; null where the figure is not shown. */
type Cell = readonly [string, number | null, number | null];

const inputs = { code: "1", "data/extracts/a.csv": "1", "data/items.yaml (use)": "1", "data/margins/m.yaml": "1" };

function survey(
  cells: readonly Cell[],
  changes: Partial<StudySnapshot> & { date?: string; label?: string } = {}
): StudySnapshot {
  const { date = "2023-11-30", label = "Doctor's appointment", ...rest } = changes;
  const rows = cells.map(
    ([option, estimate, error], index) =>
      `('use', '${option}', ${index}, 'share', 'all', '65+', 'all', ${estimate}::DOUBLE, ${error}::DOUBLE, 'Use', 'Use', '${option}', '${label.replaceAll("'", "''")}')`
  );
  return {
    inputs,
    rows: {
      cells: `SELECT * FROM (VALUES ${rows.join(", ")}) AS cells (item, option, option_ord, measure, sex, age, area,
        estimate, std_error, item_ru, item_en, option_ru, option_en)`
    },
    catalogue: `SELECT 'a' AS study, 'ekp' AS series, '${date}' AS to_date, 'T' AS title_ru, 'T' AS title_en, 'O' AS owner_ru,
      'O' AS owner_en, 'S' AS source_ru, 'S' AS source_en, 'U' AS universe_ru, 'U' AS universe_en`,
    state: async () => null,
    ...rest
  };
}

/** What readers call a figure of the cells above. */
const described = (option: string) => ({
  opening: true,
  label: { ru: `Use: ${option}`, en: "Use: Doctor's appointment" },
  sex: "all",
  age: "65+",
  measure: "share"
});

const edition = (...studies: [string, StudySnapshot][]): Snapshot => new Map(studies);

test("a figure that moved is named with what it was, what it is, and why", async () => {
  const before = edition([
    "a",
    survey([
      ["doctor", 0.5, 0.02],
      ["diary", 0.3, 0.02],
      ["parking", null, null],
      ["fines", 0.1, 0.01]
    ])
  ]);
  const after = edition([
    "a",
    survey(
      [
        ["doctor", 0.55, 0.02],
        ["diary", null, null],
        ["parking", 0.2, 0.02],
        ["fines", 0.1, 0.01]
      ],
      { inputs: { ...inputs, "data/margins/m.yaml": "2", "data/corrections/a.yaml": "1" } }
    )
  ]);
  const { changed } = await compareEditions(before, after);
  expect(changed).toEqual([
    {
      study: "a",
      causes: ["correction", "margins"],
      labels: [],
      figures: [
        {
          ...described("diary"),
          table: "cells",
          figure: "use | diary | share | all | 65+ | all",
          headline: true,
          kind: "withdrawn",
          before: 0.3,
          after: null,
          difference: null,
          test: null
        },
        {
          ...described("doctor"),
          table: "cells",
          figure: "use | doctor | share | all | 65+ | all",
          headline: true,
          kind: "revised",
          before: 0.5,
          after: 0.55,
          difference: expect.closeTo(0.05, 12) as number,
          test: null
        },
        {
          ...described("parking"),
          table: "cells",
          figure: "use | parking | share | all | 65+ | all",
          headline: true,
          kind: "new",
          before: null,
          after: 0.2,
          difference: null,
          test: null
        }
      ]
    }
  ]);
});

test("another wording with the same figures is reported as just that", async () => {
  const cells: Cell[] = [["doctor", 0.5, 0.02]];
  const changes = await compareEditions(
    edition(["a", survey(cells)]),
    edition(["a", survey(cells, { label: "Seeing a doctor", inputs: { ...inputs, "data/items.yaml (use)": "2" } })])
  );
  expect(changes.changed).toEqual([
    {
      study: "a",
      causes: ["codebook"],
      figures: [],
      labels: [{ column: "option_en", names: "use | doctor", before: "Doctor's appointment", after: "Seeing a doctor" }]
    }
  ]);
  expect(changesInWords(changes)[0]).toBe("a: relabelled, no figure moved (codebook)");
});

test("code that changes no figure and no word is no change", async () => {
  const cells: Cell[] = [["doctor", 0.5, 0.02]];
  const { changed } = await compareEditions(
    edition(["a", survey(cells)]),
    edition(["a", survey(cells, { inputs: { ...inputs, code: "2" } })])
  );
  expect(changed).toEqual([]);
});

test("studies come and go by name", async () => {
  const { added, withdrawn } = await compareEditions(
    edition(["a", survey([["doctor", 0.5, 0.02]])]),
    edition(["b", survey([["doctor", 0.5, 0.02]])])
  );
  expect({ added, withdrawn }).toEqual({ added: ["b"], withdrawn: ["a"] });
});

/**
 * Two independent samples of 1,000 and 1,100 with fixed weights: share and standard error in each, then difference,
 * standard error, p and Holm's p over the eight. R 4.2.2, survey 4.1-1: svymean on each design, p.adjust(method =
 * "holm"); a share of 0 in both has no test and takes no part.
 */
const reference: readonly (readonly [
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  number | null,
  number | null
])[] = [
  [
    "svc_1",
    0.6516088439045823,
    0.021491050620555074,
    0.7109992890385889,
    0.018868548692779957,
    0.0593904451340066,
    0.028598730505864572,
    0.037830995637573486,
    0.15132398255029395
  ],
  [
    "svc_2",
    0.6039276470065962,
    0.02109807157899499,
    0.39587246887110833,
    0.019285749335747074,
    -0.20805517813548785,
    0.028584414491006543,
    3.372445476932168e-13,
    2.360711833852518e-12
  ],
  [
    "svc_3",
    0.32485590031800915,
    0.018670567566672906,
    0.3691636212391847,
    0.019758295664603666,
    0.044307720921175575,
    0.027184192848631616,
    0.10312103962182956,
    0.3093631188654887
  ],
  [
    "svc_4",
    0.25206373323020465,
    0.01719904035231884,
    0.37125461572823015,
    0.019628227296170597,
    0.11919088249802551,
    0.026097400173787966,
    0.00000494387463585039,
    0.000029663247815102342
  ],
  [
    "svc_5",
    0.11586848376058326,
    0.011422349469858798,
    0.1242216748629684,
    0.012081973200418556,
    0.008353191102385138,
    0.01662660951087791,
    0.6153869199464128,
    1
  ],
  [
    "svc_6",
    0.09717345473714838,
    0.012513496806145845,
    0.14468307033846517,
    0.013947937601883655,
    0.04750961560131679,
    0.018738531577032983,
    0.011231997331014395,
    0.05615998665507198
  ],
  [
    "svc_none",
    0.06875586209494444,
    0.014521977563979445,
    0.058321546933327445,
    0.010166557346007707,
    -0.010434315161616997,
    0.01772700540526757,
    0.5561220721133142,
    1
  ],
  ["nobody", 0, 0, 0, 0, 0, 0, null, null]
];

test("a newer wave of a series is tested against the older one as R does, adjusted over the options", async () => {
  const older = survey(reference.map(([option, estimate, error]) => [option, estimate, error]));
  const newer = survey(
    reference.map(([option, , , estimate, error]) => [option, estimate, error]),
    { date: "2024-11-30" }
  );
  const { waves, changed } = await compareEditions(
    edition(["ekp-2023", older]),
    edition(["ekp-2023", older], ["ekp-2024", newer])
  );
  expect(changed).toEqual([]);
  const near = (value: number | null): unknown =>
    value === null || value === 0
      ? value
      : (expect.closeTo(value, Math.ceil(9 - Math.log10(Math.abs(value)))) as number);
  expect(
    waves.map(({ option, study, earlierStudy, difference, standardError, p, pAdjusted }) => [
      option,
      study,
      earlierStudy,
      difference,
      standardError,
      p,
      pAdjusted
    ])
  ).toEqual(
    reference.map(([option, , , , , difference, error, p, adjusted]) => [
      option,
      "ekp-2024",
      "ekp-2023",
      near(difference),
      near(error),
      near(p),
      near(adjusted)
    ])
  );
});
