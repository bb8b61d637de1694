import { ageInWords } from "../words/ageInWords.js";
import { formatNumber } from "../words/formatNumber.js";
import { defineFigure } from "./figure.js";
import { missingText } from "./parts/missingText.js";
import { perThousandText } from "./parts/perThousandText.js";
import type { UsageAgeRow } from "./parts/usageByAge.js";
import { usageGroups } from "./parts/usageGroups.js";
import { usersByAge } from "./parts/usersByAge.js";

/** Accounts per 1,000 residents of the older and the younger group, in large type. */
export const useAnswer = defineFigure<UsageAgeRow>({
  ...usersByAge,
  id: "useAnswer",
  plot: undefined,
  highlights(rows, { lang }) {
    const { older, younger } = usageGroups(rows);
    const groups = [older, younger].flatMap((row) =>
      row === undefined
        ? []
        : [
            {
              value: perThousandText(row, lang),
              label: {
                ru: `учётной записи на 1000 жителей ${ageInWords(row.age, lang)}`,
                en: `accounts per 1,000 residents ${ageInWords(row.age, lang)}`
              }[lang],
              note:
                row.value === null
                  ? undefined
                  : `${formatNumber(row.value, lang)} / ${formatNumber(row.population, lang)}`
            }
          ]
    );
    return groups.length > 0 ? groups : [{ value: "—", label: missingText.headline[lang] }];
  }
});
