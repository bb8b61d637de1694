import type { StudyAudit } from "../../loaders/audit/studyAudit.js";
import { htmlTable } from "../../loaders/check/htmlTable.js";
import type { UtilityOfLevel } from "../../loaders/microdata/rowsUtility.js";
import { definitionList, escapeHtml } from "../../loaders/pages/html.js";
import type { Project } from "../../loaders/project/project.js";
import type { SurveyStudy } from "../../loaders/project/surveyStudy.js";
import type { Language } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatShare } from "../../src/words/formatShare.js";
import { scrolled } from "./auditPage.js";
import { auditWords } from "./auditWords.js";

/** What was done to the rows of a study, and what that cost. */
export function rowsSection(
  { microdata, title }: SurveyStudy,
  done: NonNullable<StudyAudit["microdata"]>,
  { items }: Project,
  lang: Language
): string {
  const words = auditWords[lang];
  const merged = done.merged.map(
    ({ item, options, isLeftOut }) =>
      `${items.get(item)!.label[lang]}: ${isLeftOut ? words.leftOut : options.join(", ")}`
  );
  const { city, parts } = done.utility;
  const row = (label: string, value: (level: UtilityOfLevel) => string): string[] => [
    escapeHtml(label),
    value(city),
    value(parts)
  ];
  const points = (value: number): string => formatNumber(value * 100, lang, 2);
  return [
    `<h3>${words.rows}</h3>`,
    definitionList([
      [words.permission, microdata?.permission[lang] ?? null],
      [words.rowCount, formatNumber(done.rows, lang)],
      [words.anonymity, words.k(done.k, done.l)],
      [
        words.quasi,
        done.quasiIdentifiers.map(({ domain, received, released }) => `${domain} ${received} → ${released}`).join("; ")
      ],
      [words.withheld, done.withheld.map(({ domain, share }) => `${domain} ${formatShare(share, lang, 1)}`).join("; ")],
      [words.merged, merged.join("; ") || words.none]
    ]),
    `<h4>${words.utility}</h4>`,
    scrolled(
      `${words.utility}: ${title[lang]}`,
      htmlTable(
        [words.measure, words.city, words.parts],
        [
          row(words.estimates, ({ estimates }) => formatNumber(estimates, lang)),
          row(words.lostEstimates, ({ lost }) => formatNumber(lost, lang)),
          row(words.median, ({ medianChange }) => points(medianChange)),
          row(words.usual, ({ usualChange }) => points(usualChange)),
          row(words.largest, ({ largestChange }) => points(largestChange)),
          row(words.ratio, ({ widthRatio }) => formatNumber(widthRatio, lang, 2)),
          row(words.outside, ({ outside }) => formatShare(outside, lang, 1))
        ]
      )
    )
  ].join("\n");
}
