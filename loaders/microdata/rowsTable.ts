import { type ColumnTable, table } from "arquero";
import type { Text } from "../../src/components/view.js";
import { domainName } from "../../src/words/domainName.js";
import { categoryLabel } from "../describe/labels.js";
import { missingKindInWords } from "../pages/studyWords.js";
import type { Item } from "../project/item.js";
import { missingKinds } from "../project/missingKinds.js";
import type { Project } from "../project/project.js";
import type { Answers, Respondents } from "../survey/respondents.js";
import type { ColumnType, TableSchema } from "../write/tableSchemas.js";

/** What a variable, and a value of it, mean. A variable without values has one entry. */
export interface RowLabel {
  readonly variable: string;
  readonly label: Text;
  readonly value: string | null;
  readonly valueLabel: Text | null;
}

/** Rows as they are published: nothing but these columns may be written. */
export interface RowsTable {
  readonly schema: TableSchema;
  readonly table: ColumnTable;
  readonly labels: readonly RowLabel[];
}

interface Variable {
  readonly name: string;
  readonly type: ColumnType;
  readonly label: Text;
  readonly values: readonly (string | number | null)[];
  readonly meanings: readonly { readonly value: string; readonly label: Text }[];
}

const weightLabel: Text = {
  ru: "вес: сколько жителей представляет респондент",
  en: "weight: residents that the respondent stands for"
};
const answered: Text = { ru: "вопрос отвечен", en: "answered" };
const ticked: readonly { value: string; label: Text }[] = [
  { value: "1", label: { ru: "отмечено", en: "ticked" } },
  { value: "0", label: { ru: "не отмечено", en: "not ticked" } }
];

/** Name of the column of one option of a select-all item. */
export function optionColumn(item: string, option: string): string {
  return `${item}__${option}`;
}

/**
 * Lays released rows out: weight, quasi-identifiers (empty where withheld), then items. A single choice is the option
 * or the kind of missing answer in words of the item bank; a select-all item says whether it was answered, and has a
 * column of 0 and 1 an option, empty where it was not.
 */
export function rowsTable({ rows, domains, answers }: Respondents, weights: Float64Array, project: Project): RowsTable {
  const variables: Variable[] = [
    { name: "weight", type: "DOUBLE", label: weightLabel, values: [...weights], meanings: [] },
    ...[...domains].map(([name, { categories, codes }]): Variable => ({
      name,
      type: "VARCHAR",
      label: { ru: domainName(name, "ru"), en: domainName(name, "en") },
      values: Array.from(codes, (code) => categories[code] ?? null),
      meanings: categories.map((value) => ({
        value,
        label: categoryLabel(name as "sex" | "age" | "zone" | "district", value, project.domains)
      }))
    })),
    ...answers.flatMap(itemVariables)
  ];
  const names = variables.map(({ name }) => name);
  if (new Set(names).size < names.length)
    throw new Error(`two variables of the rows have one name: ${names.join(", ")}`);
  return {
    schema: Object.fromEntries(variables.map(({ name, type }) => [name, type])),
    table: table(variables.map(({ name, values }): [string, unknown[]] => [name, rows === 0 ? [] : [...values]])),
    labels: variables.flatMap(({ name, label, meanings }): RowLabel[] =>
      meanings.length === 0
        ? [{ variable: name, label, value: null, valueLabel: null }]
        : meanings.map((meaning) => ({ variable: name, label, value: meaning.value, valueLabel: meaning.label }))
    )
  };
}

function itemVariables({ item, codes, ticks }: Answers): Variable[] {
  const missing = missingKinds.map((kind) => ({
    value: kind,
    label: { ru: missingKindInWords(kind, "ru"), en: missingKindInWords(kind, "en") }
  }));
  const textOf = (code: number): string =>
    code < 0 ? missingKinds[-1 - code]! : ticks === null ? item.options[code]!.id : "answered";
  const options =
    ticks === null
      ? item.options.map(({ id, label }) => ({ value: id, label }))
      : [{ value: "answered", label: answered }];
  const main: Variable = {
    name: item.id,
    type: "VARCHAR",
    label: item.label,
    values: Array.from(codes, textOf),
    meanings: [...options, ...missing]
  };
  if (ticks === null) return [main];
  return [
    main,
    ...item.options.map((option, index): Variable => ({
      name: optionColumn(item.id, option.id),
      type: "INTEGER",
      label: optionLabel(item, option.label),
      meanings: ticked,
      values: Array.from(codes, (code, row) => (code < 0 ? null : ticks[index]![row]!))
    }))
  ];
}

function optionLabel(item: Item, label: Text): Text {
  return { ru: `${item.label.ru}: ${label.ru}`, en: `${item.label.en}: ${label.en}` };
}
