import type { Item } from "../project/item.js";
import type { SurveyColumn } from "../project/surveyColumn.js";

/**
 * An item as one poll put it: with those options of the bank that its codebook names. That nobody chose what nobody was
 * offered is not 0 %: such an option has no cell. A rating keeps its whole scale.
 */
export function offeredItem(item: Item, column: Extract<SurveyColumn, { role: "item" }>): Item {
  if (item.type === "rating") return item;
  const offered = Object.values(column.layout === "columns" ? column.columns : column.codes);
  return { ...item, options: item.options.filter(({ id }) => offered.includes(id)) };
}
