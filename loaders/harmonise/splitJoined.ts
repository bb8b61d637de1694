/**
 * Splits a cell of joined options into the codebook's texts. An option may contain the separator itself, so the longest
 * known text that the cell goes on with is taken each time.
 *
 * @returns the texts in the order of the cell, or the rest that matches no known text
 */
export function splitJoined(
  cell: string,
  separator: string,
  known: readonly string[]
): { texts: readonly string[] } | { unknown: string } {
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  const gap = separator.trim() || separator;
  const texts: string[] = [];
  let rest = cell.trim();
  while (rest !== "") {
    const text = longestFirst.find((option) => rest === option || endsAtSeparator(rest, option, gap));
    if (text === undefined) return { unknown: rest };
    texts.push(text);
    rest = rest.slice(text.length).trimStart();
    if (rest.startsWith(gap)) rest = rest.slice(gap.length).trimStart();
  }
  return { texts };
}

function endsAtSeparator(rest: string, option: string, gap: string): boolean {
  return option !== "" && rest.startsWith(option) && rest.slice(option.length).trimStart().startsWith(gap);
}
