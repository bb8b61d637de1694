import { atomCount } from "./linkedTables.js";
import type { ItemProtection, SurveyProtection } from "./surveyProtection.js";
import { changedCounts } from "./shiftCounts.js";
import type { SurveyLayout } from "./surveyLayout.js";
import type { World } from "./worldSearch.js";

/** The worlds that prove the hidden counts of an item protected. */
export interface ItemWorlds {
  /** What is counted, by `answerName`. */
  readonly answers: readonly string[];
  /** By world: kind of respondents, answer and change of its count, then the next three. */
  readonly worlds: readonly Int32Array[];
}

/** Other counts than the true ones that give every figure that is shown of a survey. */
export interface SurveyWorlds {
  readonly kinds: SurveyLayout["kinds"];
  /** By item. */
  readonly items: ReadonlyMap<string, ItemWorlds>;
}

/** Name of those who gave an answer (`share`), or whose answers lead to another item (`asked`). */
export function answerName(option: string, measure: string): string {
  return `${measure} ${option}`;
}

/** The worlds of a protection, in terms of respondents and answers: whoever doubts the protection can try them. */
export function surveyWorlds({ layout, items }: Pick<SurveyProtection, "layout" | "items">): SurveyWorlds {
  return { kinds: layout.kinds, items: new Map(items.map((entry) => [entry.item.id, itemWorlds(entry)])) };
}

function itemWorlds({ tables }: Pick<ItemProtection, "tables">): ItemWorlds {
  const answers: string[] = [];
  const worlds = tables.flatMap(({ answers: { figures, coefficients }, found }) => {
    const counted = figures.flatMap(({ option, measure }, figure) =>
      measure === "share" || measure === "asked" ? [{ name: answerName(option, measure), figure }] : []
    );
    const first = answers.length;
    answers.push(...counted.map(({ name }) => name));
    /** By kind of answer: the answers whose counts it is a part of. */
    const seenBy = (coefficients[0] ?? []).map((_, kind) =>
      counted.flatMap(({ figure }, at) => {
        const factor = coefficients[figure]![kind]!;
        return factor === 0 ? [] : [{ answer: first + at, factor }];
      })
    );
    return found.protection.worlds.map((world) => changesOf(world, found.tables, seenBy));
  });
  return { answers, worlds };
}

function changesOf(
  { parts }: World,
  tables: Parameters<typeof changedCounts>[0],
  seenBy: readonly (readonly { readonly answer: number; readonly factor: number }[])[]
): Int32Array {
  const atoms = atomCount(tables);
  const changes = new Map<string, [kind: number, answer: number, by: number]>();
  for (const part of parts)
    for (const { index, by } of changedCounts(tables, part))
      for (const { answer, factor } of seenBy[Math.floor(index / atoms)]!) {
        const key = `${index % atoms} ${answer}`;
        changes.set(key, [index % atoms, answer, (changes.get(key)?.[2] ?? 0) + factor * by]);
      }
  return Int32Array.from([...changes.values()].filter(([, , by]) => by !== 0).flat());
}
