import type { MissingKind } from "../project/missingKinds.js";
import { missingKinds } from "../project/missingKinds.js";
import { missingCode } from "../survey/respondents.js";
import type { Language, Text } from "../../src/components/view.js";
import type { ValueLabel } from "./dataset.js";

const labels: Readonly<Record<MissingKind, Text>> = {
  dont_know: { ru: "Затрудняюсь ответить", en: "Don’t know" },
  refused: { ru: "Отказ от ответа", en: "Refused" },
  not_asked: { ru: "Вопрос не задавался", en: "Not asked" },
  no_answer: { ru: "Нет ответа", en: "No answer" }
};

/** The codes of all missing kinds, from least to greatest: what statistics packages take for user-missing. */
export const missingRange: readonly [number, number] = [
  missingCode(missingKinds.at(-1)!),
  missingCode(missingKinds[0])
];

/** Labels of the codes of missing kinds. */
export function missingLabels(lang: Language): ValueLabel[] {
  return missingKinds.map((kind) => ({ value: missingCode(kind), label: labels[kind][lang], isMissing: true }));
}
