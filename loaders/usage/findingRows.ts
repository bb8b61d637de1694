import type { Diagnostic } from "../validate/diagnostic.js";
import { finding } from "../validate/diagnostic.js";
import type { RuleName } from "../validate/ruleNames.js";
import type { Text } from "../../src/components/view.js";

interface Found {
  readonly rule: RuleName;
  readonly text: Text;
  readonly column: string;
  readonly rows: number[];
}

/** Rows that fail, gathered by what is found of them; findings come in the order of their first rows. */
export class FindingRows {
  private readonly found = new Map<string, Found>();

  /** @param key what tells the finding from others of the rule in the column */
  add(rule: RuleName, column: string, key: string, row: number, describe: () => Text): void {
    const whole = JSON.stringify([rule, column, key]);
    const known = this.found.get(whole);
    if (known === undefined) this.found.set(whole, { rule, column, text: describe(), rows: [row] });
    else if (known.rows.at(-1) !== row) known.rows.push(row);
  }

  diagnostics(place: string): Diagnostic[] {
    return [...this.found.values()].map(({ rule, column, text, rows }) => finding(rule, place, text, rows, [column]));
  }
}
