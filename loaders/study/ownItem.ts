import type { Item } from "../project/item.js";
import type { MissingKind } from "../project/missingKinds.js";
import type { AskedQuestion } from "./askedQuestion.js";
import { foldText } from "./foldText.js";
import { freeId, idOf } from "./idOf.js";
import type { ItemMatch } from "./matchItem.js";
import { missingKindOf } from "./missingWords.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

const longestLabel = 90;
/** How an option begins that excludes the others. */
const noneWords =
  /^(none|none of (these|the above)|nothing|no one|nobody|нет|нич(его|ем)|никто|ни одн(им|о|ой|ого)|не знаком|никак)/;

/**
 * An item of a study alone, worded as the extract words it.
 *
 * @param takenIds ids of items of any study; the item's own is added
 * @param candidates items of the bank to name where the extract does not say what was asked
 */
export function ownItem(
  question: AskedQuestion,
  takenIds: Set<string>,
  candidates: readonly ItemMatch[]
): { id: string; item: Draft; codes: Draft } {
  const name = question.columns.length === 1 ? question.columns[0]!.header : question.wording;
  const id = freeId(idOf(/^[\w.@$-]{1,20}$/.test(name) ? name : question.wording, "q"), takenIds);
  const ids = new Set<string>();
  const isFlag = !question.isMultiple && [...question.meanings.values()].sort().join() === "0,1";
  const answers = [...question.meanings].filter(([, meaning]) => tickedKind(question, meaning) === null);
  const options = answers.map(([raw, meaning]) => {
    if (isFlag)
      return {
        raw,
        option:
          meaning === "1" ? { id: "yes", label: { ru: "да", en: "yes" } } : { id: "no", label: { ru: "нет", en: "no" } }
      };
    const isNone = question.isMultiple && noneWords.test(foldText(meaning));
    return {
      raw,
      option: { id: freeId(idOf(meaning, "o"), ids), label: meaning, ...(isNone ? { exclusive: true } : {}) }
    };
  });
  const isNamed = /[\p{L}]{3,}.*\s|^\p{L}{4,}$/u.test(question.wording);
  const wording: Draft = isNamed ? question.wording : decide(`what ${question.wording} asks${nearest(candidates)}`);
  const type: Item["type"] = question.isMultiple ? "multiple" : "single";
  return {
    id,
    codes: Object.fromEntries(
      [...question.meanings].map(([raw, meaning]) => [
        raw,
        tickedKind(question, meaning) ?? options.find((option) => option.raw === raw)!.option.id
      ])
    ),
    item: {
      id,
      type,
      label: shorten(question.wording),
      wording,
      universe: { ru: "все респонденты", en: "all respondents" },
      options: options.map(({ option }) => option)
    }
  };
}

/** The missing kind of a column that is ticked for “don't know”. */
function tickedKind({ key }: AskedQuestion, meaning: string): MissingKind | null {
  return key === "columns" ? missingKindOf(meaning) : null;
}

function nearest(candidates: readonly ItemMatch[]): string {
  return candidates.length === 0
    ? ""
    : `; near to ${candidates
        .slice(0, 2)
        .map(({ item }) => item.id)
        .join(", ")} of the item bank`;
}

function shorten(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel).replace(/\s+\S*$/, "")}…`;
}
