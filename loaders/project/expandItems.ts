import type { Text } from "../../src/components/view.js";
import type { Item, Option } from "./item.js";
import { didYouMean } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { Path, YamlFile } from "./yamlFile.js";

type OptionEntry = { id: string; label: Text; exclusive: boolean } | { object: string; exclusive: boolean };

interface ItemEntry extends Pick<Item, "id" | "type" | "label" | "wording" | "universe"> {
  readonly options: readonly OptionEntry[];
}

/** `data/items.yaml` as written, keys in camel case. */
export interface ItemBank {
  readonly objects: readonly { id: string; label: Text }[];
  readonly items: readonly (ItemEntry & { comparableWith: string | null })[];
  readonly batteries: readonly (ItemEntry & { objects: readonly string[] })[];
}

/**
 * Spells out batteries (`<battery>_<object>`) and the objects that options refer to.
 *
 * @param others items of other files that `comparable_with` may name
 */
export function expandItems(
  bank: ItemBank,
  yaml: YamlFile,
  problems: Problem[],
  others: ReadonlyMap<string, Item> = new Map()
): Map<string, Item> {
  const objects = new Map(bank.objects.map(({ id, label }) => [id, label]));
  const labelOf = (object: string, path: Path): Text => {
    const label = objects.get(object);
    if (label === undefined) {
      problems.push(yaml.problem(path, `no object "${object}"${didYouMean(object, objects.keys())}`));
    }
    return label ?? { ru: object, en: object };
  };
  const optionsOf = (entry: ItemEntry, path: Path): Option[] =>
    entry.options.map((option, index) => {
      if (!("object" in option)) return option;
      const label = labelOf(option.object, [...path, "options", index, "object"]);
      return { id: option.object, label, exclusive: option.exclusive };
    });

  const items = new Map<string, Item>();
  const add = (item: Item, path: Path): void => {
    if (items.has(item.id)) problems.push(yaml.problem(path, `item "${item.id}" is there already`));
    items.set(item.id, item);
    checkOptions(item, path, yaml, problems);
  };
  bank.items.forEach((entry, index) => {
    const path = ["items", index];
    add({ ...entry, battery: null, object: null, options: optionsOf(entry, path) }, path);
  });
  bank.batteries.forEach(({ objects: members, ...entry }, index) => {
    const path = ["batteries", index];
    const options = optionsOf(entry, path);
    members.forEach((object, position) => {
      const label = labelOf(object, [...path, "objects", position]);
      add(
        {
          ...entry,
          id: `${entry.id}_${object}`,
          battery: entry.id,
          object,
          options,
          comparableWith: null,
          label: joinTexts(entry.label, ": ", label),
          wording: joinTexts(entry.wording, " — ", label)
        },
        path
      );
    });
  });
  bank.items.forEach(({ comparableWith }, index) => {
    if (comparableWith !== null && !items.has(comparableWith) && !others.has(comparableWith)) {
      problems.push(
        yaml.problem(
          ["items", index, "comparable_with"],
          `no item "${comparableWith}"${didYouMean(comparableWith, items.keys())}`
        )
      );
    }
  });
  return items;
}

function joinTexts(first: Text, separator: string, second: Text): Text {
  return { ru: first.ru + separator + second.ru, en: first.en + separator + second.en };
}

function checkOptions({ type, options }: Item, path: Path, yaml: YamlFile, problems: Problem[]): void {
  const ids = options.map(({ id }) => id);
  ids.forEach((id, index) => {
    const note = (message: string) => problems.push(yaml.problem([...path, "options", index], message));
    if (ids.indexOf(id) < index) note(`option "${id}" is there already`);
    if (type === "rating" && id !== String(index + 1)) note(`a rating's options are 1, 2, …, found "${id}"`);
  });
}
