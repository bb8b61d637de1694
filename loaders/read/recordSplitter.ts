/** Bytes that rule a delimited text; all are below 128 and stand for themselves in every encoding read here. */
export interface Dialect {
  readonly delimiter: number;
  /** Null where a double quote is a character like any other. */
  readonly quote: number | null;
  /** LF; CR in a file that has no LF. */
  readonly lineEnd: 10 | 13;
}

/** A quoted cell does not end, or goes on after its quote. */
export class QuoteError extends Error {}

const carriageReturn = 13;

/** Splits records of a delimited text into cells, without decoding them. */
export class RecordSplitter {
  /** Of the cells of the last record, without the quotes around them: where they begin, and where they have ended. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  count = 0;
  private bytes = Buffer.alloc(0);
  private view = new DataView(new ArrayBuffer(0));
  private nextQuote = -1;
  private nextLineEnd = -1;

  constructor(private readonly dialect: Dialect) {}

  /** The bytes that are split from now on. */
  take(bytes: Buffer<ArrayBuffer>): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.nextQuote = -1;
    this.nextLineEnd = -1;
  }

  /**
   * Splits the record that begins at `from`.
   *
   * @param isLast whether nothing follows the bytes
   * @returns where the next record begins; -1 where the bytes do not hold the whole of this one
   * @throws QuoteError
   */
  split(from: number, isLast: boolean): number {
    const { delimiter, quote } = this.dialect;
    const { bytes } = this;
    this.count = 0;
    for (let start = from; ;) {
      this.look(start);
      let at: number;
      if (start === this.nextQuote) {
        const end = this.closingQuote(start + 1, isLast);
        if (end < 0) return -1;
        this.add(start + 1, end);
        this.look(end + 1);
        at = end + 1;
        while (this.dialect.lineEnd === 10 && bytes[at] === carriageReturn) at++;
        if (at >= bytes.length) return isLast ? endOfQuoted(at === end + 1, at) : -1;
        if (at === this.nextLineEnd) return at + 1;
        if (at > end + 1 || bytes[at] !== delimiter) throw new QuoteError();
      } else {
        const limit = Math.min(this.nextQuote, this.nextLineEnd);
        at = this.find(delimiter, start, limit);
        if (at === limit) {
          if (limit === bytes.length) return isLast ? this.addLast(start, limit) : -1;
          if (limit === this.nextLineEnd) return this.addLast(start, this.withoutReturns(start, limit), limit + 1);
          if (bytes[limit] === quote) throw new QuoteError();
        }
        this.add(start, at);
      }
      start = at + 1;
    }
  }

  /** Finds the next quote and line end at or after a place, or the end of the bytes for them. */
  private look(at: number): void {
    const { quote, lineEnd } = this.dialect;
    if (this.nextQuote < at) this.nextQuote = quote === null ? this.bytes.length : this.indexOf(quote, at);
    if (this.nextLineEnd < at) this.nextLineEnd = this.indexOf(lineEnd, at);
  }

  private indexOf(byte: number, from: number): number {
    const found = this.bytes.indexOf(byte, from);
    return found < 0 ? this.bytes.length : found;
  }

  /** Where a byte comes next, before `limit`, else `limit`; four bytes are looked at together. */
  private find(byte: number, from: number, limit: number): number {
    const { bytes, view } = this;
    const pattern = byte * 0x01010101;
    let at = from;
    for (; at + 4 <= limit; at += 4) {
      const word = view.getInt32(at, true) ^ pattern;
      if (((word - 0x01010101) & ~word & 0x80808080) !== 0) break;
    }
    while (at < limit && bytes[at] !== byte) at++;
    return at;
  }

  /** Two quotes are one within the cell. */
  private closingQuote(from: number, isLast: boolean): number {
    const {
      bytes,
      dialect: { quote }
    } = this;
    for (let at = bytes.indexOf(quote!, from); at >= 0; at = bytes.indexOf(quote!, at + 2)) {
      if (at + 1 === bytes.length && !isLast) return -1;
      if (bytes[at + 1] !== quote) return at;
    }
    if (isLast) throw new QuoteError();
    return -1;
  }

  /** LF, CR LF and CR CR LF end a line alike. */
  private withoutReturns(from: number, end: number): number {
    while (this.dialect.lineEnd === 10 && end > from && this.bytes[end - 1] === carriageReturn) end--;
    return end;
  }

  private addLast(start: number, end: number, next = end): number {
    this.add(start, end);
    return next;
  }

  private add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = twiceAsLong(this.starts);
      this.ends = twiceAsLong(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count++;
  }
}

/** A CR after the last quote of a file that ends without a line end is no part of a line end. */
function endOfQuoted(isClean: boolean, at: number): number {
  if (!isClean) throw new QuoteError();
  return at;
}

function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}
