import { ageInWords } from "../words/ageInWords.js";
import { ageLabel } from "../words/ageLabel.js";
import { formatNumber } from "../words/formatNumber.js";
import { formatShare } from "../words/formatShare.js";
import { verdictMark } from "../words/verdictMark.js";
import type { Language } from "../components/view.js";
import { defineFigure } from "./figure.js";
import { colours } from "./parts/colours.js";
import { countChart } from "./parts/countChart.js";
import { missingText } from "./parts/missingText.js";
import type { UsageAgeRow } from "./parts/usageByAge.js";
import { usageGroups } from "./parts/usageGroups.js";
import { usersByAge } from "./parts/usersByAge.js";

/** The share of an age among accounts beside its share among adult residents. */
export const userShares = defineFigure<UsageAgeRow>({
  ...usersByAge,
  id: "userShares",

  headline(rows, { lang }) {
    const { older } = usageGroups(rows);
    if (!older) return missingText.headline[lang];
    const [age, residents] = [ageInWords(older.age, lang), formatShare(older.population_share, lang)];
    return {
      ru: `Жители ${age} — ${residents} взрослых горожан и ${shareText(older, lang)} учётных записей`,
      en: `Residents ${age} are ${residents} of adult residents and ${shareText(older, lang)} of accounts`
    }[lang];
  },

  subtitle(rows, { lang }) {
    const service = rows[0]?.service;
    return {
      ru:
        "Доля возраста среди учётных записей и среди жителей 18 лет и старше, " +
        `Санкт-Петербург${service ? `. ${service}` : ""}`,
      en:
        "Share of an age among accounts and among residents 18 and over, St " +
        `Petersburg${service ? `. ${service}` : ""}`
    }[lang];
  },

  plot(rows, view) {
    const { bands } = usageGroups(rows);
    if (bands.length === 0) return null;
    const [accounts, residents] = { ru: ["записи", "жители"], en: ["accounts", "residents"] }[view.lang];
    return countChart(
      bands.map((band) => ({
        label: ageLabel(band.age),
        rows: [
          {
            row: accounts!,
            value: band.share,
            text: shareText(band, view.lang),
            bound: "exact",
            verdict: band.verdict,
            colour: band.is_older ? colours.older : colours.other1
          },
          {
            row: residents!,
            value: band.population_share,
            text: formatShare(band.population_share, view.lang),
            bound: "exact",
            verdict: "published",
            colour: colours.other2
          }
        ]
      })),
      view
    );
  },

  sentence(rows, { lang }) {
    const { older } = usageGroups(rows);
    if (!older) return missingText.extract[lang];
    const [age, share] = [ageInWords(older.age, lang), shareText(older, lang)];
    const residents = formatShare(older.population_share, lang);
    const base = {
      ru:
        `Среди учётных записей с известным возрастом ${share} принадлежит людям ${age}, а среди жителей 18 лет и ` +
        `старше таких ${residents}`,
      en: `Of accounts with a known age ${share} belong to people ${age}, who are ${residents} of residents 18 and over`
    }[lang];
    if (older.share === null || older.share === 0) return `${base}.`;
    const ratio = older.population_share / older.share;
    if (Math.abs(ratio - 1) < 0.05) return { ru: `${base}: почти поровну.`, en: `${base}: nearly the same.` }[lang];
    const times = formatNumber(ratio > 1 ? ratio : 1 / ratio, lang, 1);
    return {
      ru:
        `${base}: в учётных записях их доля в ${times} раза ${ratio > 1 ? "меньше" : "больше"}. Это подсчёт, а не ` +
        "выборка.",
      en: `${base}: ${times} times ${ratio > 1 ? "less" : "more"} among accounts. This is a count and not a sample.`
    }[lang];
  }
});

function shareText({ share, verdict }: UsageAgeRow, lang: Language): string {
  return share === null ? verdictMark(verdict, lang).mark : formatShare(share, lang);
}
