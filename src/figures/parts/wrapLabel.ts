/** Mean width of a letter in ems, on the safe side for Cyrillic text faces. */
const letterWidth = 0.56;

/** Width in pixels that a text takes at most at this font size. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * letterWidth * fontSize;
}

/**
 * Breaks a label at spaces into lines no wider than `width` pixels. Nothing is cut: a word longer than a line keeps a
 * line of its own. Plain arithmetic instead of measured text, so that Node and every browser break alike.
 */
export function wrapLabel(label: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, fontSize) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
