import type { Language, Text } from "../../src/components/view.js";
import { formatNumber } from "../../src/words/formatNumber.js";
import { formatPValue } from "../../src/words/formatPValue.js";
import { formatShare } from "../../src/words/formatShare.js";
import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import type { RuleName } from "../validate/ruleNames.js";
import type { ComparedShare, WaveComparison } from "./compareTallies.js";

/** What somebody should look at before a wave is believed: jumps with their size and significance, changed wordings. */
export function waveDiagnostics(comparison: WaveComparison, study: string): Diagnostic[] {
  const { earlier, respondents, shares, wordings, gone, added } = comparison;
  const codebook = `studies/${study}.yaml`;
  const warning = (rule: RuleName, place: string, found: Text): Diagnostic => ({
    ...finding(rule, place, found),
    severity: "warning"
  });
  const note = (place: string, found: Text): Diagnostic => ({ ...finding("items", place, found), severity: "note" });
  return [
    ...(respondents.isJump ? [warning("respondents_jump", codebook, respondentsInWords(comparison))] : []),
    ...shares
      .filter(({ isJump }) => isJump)
      .sort((a, b) => sizeOf(b) - sizeOf(a))
      .map((share) =>
        warning("jump", `${codebook}, ${share.part}`, {
          ru: shareInWords(share, earlier, "ru"),
          en: shareInWords(share, earlier, "en")
        })
      ),
    ...wordings.map(({ part, before, after }) =>
      warning("wording", `${codebook}, ${part}`, {
        ru: `формулировка изменилась: в ${earlier} «${before}», теперь «${after}»`,
        en: `worded differently: “${before}” in ${earlier}, “${after}” now`
      })
    ),
    ...gone.map((part) =>
      note(`${codebook}, ${part}`, { ru: `было в ${earlier}, теперь нет`, en: `in ${earlier}, not here` })
    ),
    ...added.map((part) => note(`${codebook}, ${part}`, { ru: `нет в ${earlier}`, en: `not in ${earlier}` }))
  ];
}

/** In thousandths of a point: differences that print alike keep their order. */
function sizeOf({ before, after }: ComparedShare): number {
  return Math.round(1e5 * Math.abs(after - before));
}

function respondentsInWords({ earlier, respondents: { before, after } }: WaveComparison): Text {
  const change = (lang: Language) =>
    `${after > before ? "+" : "−"}${formatShare(Math.abs(after - before) / before, lang)}`;
  return {
    ru: `респондентов ${formatNumber(after, "ru")}, в ${earlier} было ${formatNumber(before, "ru")} (${change("ru")})`,
    en: `${formatNumber(after, "en")} respondents, ${formatNumber(before, "en")} in ${earlier} (${change("en")})`
  };
}

function shareInWords({ label, before, after, p }: ComparedShare, earlier: string, lang: Language): string {
  const sign = after > before ? "+" : "−";
  const points = formatNumber(100 * Math.abs(after - before), lang, 1);
  const [old, now] = [formatShare(before, lang, 1), formatShare(after, lang, 1)];
  return lang === "ru"
    ? `${label.ru}: ${now}, в ${earlier} было ${old} (${sign}${points} п. п., ${formatPValue(p!, lang)})`
    : `${label.en}: ${now}, ${old} in ${earlier} (${sign}${points} points, ${formatPValue(p!, lang)})`;
}
