/** So many different texts are held at once, so that memory does not grow with the table. */
const most = 100_000;

/**
 * Counts the cells of a column by text. A column of more than 100,000 different texts is counted in parts of so many,
 * as they come, each of which is told when it is full: the same cells always give the same parts.
 */
export class TextParts {
  private texts = new Map<string, { readonly ordinal: number; count: number }>();
  part = 0;

  constructor(private readonly onPart: (counts: ReadonlyMap<string, number>, part: number) => void) {}

  /** Counts a cell; returns the place of its text among those of the part, in the order of the table. */
  add(cell: string): number {
    const known = this.texts.get(cell);
    if (known !== undefined) {
      known.count += 1;
      return known.ordinal;
    }
    if (this.texts.size === most) this.end();
    const ordinal = this.texts.size;
    this.texts.set(cell, { ordinal, count: 1 });
    return ordinal;
  }

  /** Tells the last part. */
  end(): void {
    this.onPart(new Map([...this.texts].map(([text, { count }]) => [text, count])), this.part);
    this.texts = new Map();
    this.part += 1;
  }
}
