import type { Item } from "./item.js";
import { missingKinds } from "./missingKinds.js";
import type { References } from "./references.js";
import type { SurveyColumn } from "./surveyColumn.js";
import type { SurveyStudy } from "./surveyStudy.js";
import type { Path } from "./yamlFile.js";

type ItemColumn = Extract<SurveyColumn, { role: "item" }>;

/** Checks that answers to an item are options of the item bank, and that its routing names an item asked before it. */
export function checkItemColumn(
  column: ItemColumn,
  study: SurveyStudy,
  items: ReadonlyMap<string, Item>,
  path: Path,
  references: References
): void {
  if (!references.check("item", column.item, items.keys(), [...path, "item"])) return;
  const item = items.get(column.item)!;
  if ((item.type === "multiple") !== (column.layout !== "single")) {
    references.note([...path, "layout"], `item ${item.id} is ${item.type}, found layout "${column.layout}"`);
  }
  const kinds = column.layout === "columns" ? missingKinds : [];
  const options = [...item.options.map(({ id }) => id), ...kinds];
  const [key, map] = column.layout === "columns" ? ["columns", column.columns] : ["codes", column.codes];
  for (const [raw, option] of Object.entries(map)) {
    references.check(`option of ${item.id}`, option, options, [...path, key, raw]);
  }
  for (const raw of Object.keys(column.missing)) {
    const isAnswer = column.layout === "columns" ? column.ticked.includes(raw) : raw in column.codes;
    if (isAnswer) references.note([...path, "missing", raw], `"${raw}" is both an answer and missing`);
  }
  if (column.askedIf) checkRouting(column.askedIf, column.item, study, items, [...path, "asked_if"], references);
}

function checkRouting(
  askedIf: NonNullable<ItemColumn["askedIf"]>,
  item: string,
  study: SurveyStudy,
  items: ReadonlyMap<string, Item>,
  path: Path,
  references: References
): void {
  const asked = study.columns.flatMap((column) => (column.role === "item" ? [column.item] : []));
  if (!references.check("item of this study", askedIf.item, asked, [...path, "item"])) return;
  if (asked.indexOf(askedIf.item) >= asked.indexOf(item)) {
    references.note([...path, "item"], `item "${askedIf.item}" must come before "${item}"`);
  }
  const options = items.get(askedIf.item)?.options.map(({ id }) => id) ?? [];
  for (const option of askedIf.options) {
    references.check(`option of ${askedIf.item}`, option, options, [...path, "options"]);
  }
}
