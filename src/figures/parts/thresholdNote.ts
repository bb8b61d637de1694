import type { View } from "../../components/view.js";
import { ageInWords } from "../../words/ageInWords.js";
import { ageLabel } from "../../words/ageLabel.js";
import { listInWords } from "../../words/listInWords.js";
import type { UsageAgeRow } from "./usageByAge.js";
import { usageGroups } from "./usageGroups.js";

/** Why a figure does not follow the age threshold that the reader chose, or nothing where it does. */
export function thresholdNote(rows: readonly UsageAgeRow[], { lang, age }: View): string[] {
  const { bands, older } = usageGroups(rows);
  if (bands.length === 0 || older?.threshold === age) return [];
  const offered = listInWords(
    bands.map((band) => ageLabel(band.age)),
    lang
  );
  const shown = older === undefined ? null : ageInWords(older.age, lang);
  return [
    {
      ru: `Границу ${age} лет здесь взять нельзя: источник даёт только возраста ${offered}.${
        shown === null ? "" : ` Показаны жители ${shown}.`
      }`,
      en: `A threshold of ${age} is not possible here: the source has the ages ${offered} only.${
        shown === null ? "" : ` Residents ${shown} are shown.`
      }`
    }[lang]
  ];
}
