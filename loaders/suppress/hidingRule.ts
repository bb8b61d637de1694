import type { AnswerFigure } from "./answerTables.js";
import type { DomainKey, SurveyLayout } from "./surveyLayout.js";
import type { HidingRule, ItemProtection, SurveyProtection } from "./surveyProtection.js";

/** The rule that hides each figure of a survey, by what is hidden of its items and levels. */
export function hidingRule(
  layout: SurveyLayout,
  items: readonly ItemProtection[],
  isWithheld: (domain: DomainKey) => boolean
): SurveyProtection["ruleOf"] {
  const byItem = new Map(items.map((entry) => [entry.item.id, entry]));
  const rule: SurveyProtection["ruleOf"] = (cell) => {
    const { bases, tables } = byItem.get(cell.item)!;
    if (isWithheld(cell)) return "level";
    const slot = layout.slotOf(cell);
    if (bases.hidden[slot]) return bases.hidden[slot] === 1 ? "base" : "linked_base";
    const own = ruleOfFigure(cell.option, cell.measure === "share_of_answers" ? "share" : cell.measure);
    if (cell.measure !== "share_of_answers" || own !== null) return own;
    return ruleOfFigure("any", "ticks");

    function ruleOfFigure(option: string, measure: AnswerFigure["measure"]): HidingRule | null {
      for (const { answers, found } of tables) {
        const figure = answers.figures.findIndex((entry) => entry.option === option && entry.measure === measure);
        if (figure < 0) continue;
        const kind = found.protection.hidden[figure * layout.slots + slot];
        return kind === 0 ? null : kind === 1 ? "count" : "linked";
      }
      throw new Error(`protectSurvey: ${cell.item} has no figure ${option}, ${measure}`);
    }
  };
  return rule;
}
