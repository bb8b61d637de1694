/** Adds a row to those of a finding. */
export function addRow(rows: Map<string, number[]>, finding: string, row: number): void {
  const own = rows.get(finding);
  if (own === undefined) rows.set(finding, [row]);
  else own.push(row);
}
