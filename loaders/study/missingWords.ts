import type { MissingKind } from "../project/missingKinds.js";
import { foldText } from "./foldText.js";

/** Words that stand for a missing answer, in either language; first match holds. */
const words: readonly { kind: MissingKind; pattern: RegExp }[] = [
  {
    kind: "dont_know",
    pattern: /затрудняюсь ответить|^(затрудняюсь|не знаю|трудно сказать|(i )?(dont|do not) know|dk$|not sure|unsure)/
  },
  { kind: "refused", pattern: /^(отказ|не хочу отвечать|prefer not to|refused|declined|no comment)/ },
  {
    kind: "not_asked",
    pattern:
      /^(не задавал|не спрашивал|not asked|not applicable|doesnt apply|does not apply|неприменимо|skipped by logic)/
  },
  {
    kind: "no_answer",
    pattern:
      /^(\[\]|-{1,3}|\.|…|\.\.\.|н\/д|нд|n\/a|na|nan|null|none given|#н\/д|#n\/a|нет данных|нет ответа|без ответа|не указан[оаы]?|не определен[оаы]?|не определено|no answer|no data|missing|unknown|not stated|undetermined|skipped)$/
  }
];

/** The missing kind that a cell or a label says in words, or null. */
export function missingKindOf(text: string): MissingKind | null {
  const folded = foldText(text) || text.trim();
  if (folded === "") return null;
  return words.find(({ pattern }) => pattern.test(folded))?.kind ?? null;
}

/**
 * Codes that stand for a missing answer in most code books, where the other codes are small: what each means differs.
 */
export function looksLikeMissingCode(code: string, others: readonly string[]): boolean {
  if (!/^(-?(9|99|999|9999)|-[1-9]|9[6-9]|99[0-9]|9999?)(\.0)?$/.test(code)) return false;
  const numbers = others
    .filter((other) => other !== code)
    .map(Number)
    .filter((other) => other >= 0 && other < 90);
  return numbers.length > 0 && Math.max(...numbers) < Math.abs(Number(code)) / 2;
}
