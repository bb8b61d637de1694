import type { ColumnTable } from "arquero";
import type { Item } from "../project/item.js";
import { tableOf } from "../write/tableOf.js";

/** The published table `items` of a survey: its items in the order of the codebook, one row an option. */
export function itemsTable(study: string, items: readonly Item[]): ColumnTable {
  return tableOf(
    "items",
    items.flatMap((item, ord) =>
      item.options.map((option, optionOrd) => ({
        study,
        item: item.id,
        ord,
        item_type: item.type,
        battery: item.battery,
        object: item.object,
        wording_ru: item.wording.ru,
        wording_en: item.wording.en,
        item_ru: item.label.ru,
        item_en: item.label.en,
        option: option.id,
        option_ord: optionOrd,
        option_ru: option.label.ru,
        option_en: option.label.en,
        exclusive: option.exclusive
      }))
    )
  );
}
