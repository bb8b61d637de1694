/** A table's name as SQL writes it; a name that holds a quotation mark cannot end it. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
