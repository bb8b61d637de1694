/**
 * Rows that share the values of all quasi-identifiers, in order of their first row; -1 (withheld) is a value like any
 * other.
 */
export function equivalenceClasses(columns: readonly Int32Array[], rows: number): number[][] {
  const classes = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = columns.map((codes) => codes[row]!).join("|");
    const members = classes.get(key);
    if (members) members.push(row);
    else classes.set(key, [row]);
  }
  return [...classes.values()];
}
