/** What an equivalence class has to hold to be released. */
export interface ClassRule {
  readonly k: number;
  readonly l: number;
  /** A code of every row for each sensitive item; negative where there is no answer. */
  readonly sensitive: readonly Int32Array[];
}

/**
 * k-anonymity (L. Sweeney, 2002) and distinct l-diversity (A. Machanavajjhala et al., 2007) of one class: at least `k`
 * rows, and of every sensitive item at least `l` different answers. Missing answers count as none of them; an item that
 * nobody in the class answered says nothing of anybody.
 */
export function isSafe(rows: readonly number[], { k, l, sensitive }: ClassRule): boolean {
  return (
    rows.length >= k &&
    sensitive.every((codes) => {
      const answers = distinctAnswers(rows, codes);
      return answers === 0 || answers >= l;
    })
  );
}

/** Share of rows in classes that may not be released. */
export function unsafeShare(classes: readonly (readonly number[])[], rule: ClassRule, rows: number): number {
  return classes.reduce((sum, members) => sum + (isSafe(members, rule) ? 0 : members.length), 0) / rows;
}

function distinctAnswers(rows: readonly number[], codes: Int32Array): number {
  return new Set(rows.map((row) => codes[row]!).filter((code) => code >= 0)).size;
}
