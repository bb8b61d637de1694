import type { Project } from "../project/project.js";
import { type AskedQuestion, askedQuestion } from "./askedQuestion.js";
import type { ColumnGroup } from "./groupColumns.js";
import type { ItemMatch } from "./matchItem.js";
import { matchItems } from "./matchItem.js";
import { missingDraft } from "./missingDraft.js";
import { missingKindOf } from "./missingWords.js";
import { ownItem } from "./ownItem.js";
import type { ColumnProfile } from "./profileColumn.js";
import type { Draft } from "./renderCodebook.js";
import { decide } from "./renderCodebook.js";

/** Ids that are taken: by items of any study, and by items that this codebook already uses. */
export interface TakenItems {
  readonly items: Set<string>;
  readonly used: Set<string>;
}

/** Share of options, and of the words of the question, that must be known for an item of the bank to be taken. */
const sureCoverage = 0.8;
const sureLikeness = 0.6;

/** The entry of a question, and the item that the study needs of its own where the bank has none like it. */
export function draftItem(
  source: ColumnProfile | ColumnGroup,
  project: Pick<Project, "items">,
  taken: TakenItems
): { column: Draft; item: Draft | null } {
  const question = askedQuestion(source);
  const missing = missingDraft(question.columns);
  const candidates = matchItems(question, project.items.values()).filter(({ item }) => !taken.used.has(item.id));
  const best = candidates[0];
  const entry = (item: string | Draft, codes: Draft): Draft => ({
    role: "item",
    ...question.layout,
    item,
    [question.key]: codes,
    ...(Object.keys(missing).length === 0 ? {} : { missing })
  });
  if (best !== undefined && best.coverage >= sureCoverage && best.likeness >= sureLikeness) {
    taken.used.add(best.item.id);
    return { column: entry(best.item.id, matchedCodes(question, best)), item: null };
  }
  const own = ownItem(question, taken.items, candidates);
  return { column: entry(own.id, own.codes), item: own.item };
}

function matchedCodes({ meanings }: AskedQuestion, { item, codes }: ItemMatch): Draft {
  const options = item.options.map(({ id }) => id).join(", ");
  return Object.fromEntries(
    [...meanings].map(([raw, meaning]) => [
      raw,
      codes.get(raw) ?? missingKindOf(meaning) ?? decide(`one of ${options}, or a missing kind under \`missing\``)
    ])
  );
}
