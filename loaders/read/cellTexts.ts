/** Cells of more bytes are decoded each time they come. */
const longest = 255;
/** So many texts of a column are remembered; then all are forgotten, so that memory does not grow with the file. */
const most = 1 << 15;
/** Cells that are looked at before a text is taken for a new one. */
const mostTries = 32;

/**
 * The texts of a column's cells by their bytes: a cell that comes again is not decoded again, and gives the same
 * string.
 */
export class CellTexts {
  /** Number of a text, from 1, by its hash or in the next free slot; at least three in four are free. */
  private slots = new Int32Array(1 << 6);
  private readonly hashes: number[] = [];
  private readonly texts: string[] = [];
  private readonly ends: number[] = [];
  private bytes = Buffer.alloc(1 << 12);
  private view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
  private source = this.bytes;
  private sourceView = this.view;
  private used = 0;
  private found = 0;
  /** Texts seldom come again: remembering them is of no use. */
  private isVaried = false;

  /** @param decode the text of the bytes from `start` to before `end` */
  constructor(private readonly decode: (buffer: Buffer, start: number, end: number) => string) {}

  read(source: Buffer<ArrayBuffer>, start: number, end: number): string {
    const length = end - start;
    if (length === 0) return "";
    if (length > longest) return this.decode(source, start, end);
    if (source !== this.source) {
      this.source = source;
      this.sourceView = new DataView(source.buffer, source.byteOffset, source.length);
    }
    if (this.isVaried) return this.decode(source, start, end);
    const hash = this.hashOf(start, end);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask, tries = 0; tries < mostTries; slot = (slot + 1) & mask, tries++) {
      const number = this.slots[slot]!;
      if (number === 0) return this.remember(hash, start, end);
      if (this.hashes[number - 1] === hash && this.holds(number - 1, start, length)) {
        this.found += 1;
        return this.texts[number - 1]!;
      }
    }
    return this.decode(source, start, end);
  }

  private holds(known: number, start: number, length: number): boolean {
    const from = known === 0 ? 0 : this.ends[known - 1]!;
    if (this.ends[known]! - from !== length) return false;
    const { bytes, view, source, sourceView } = this;
    if (length < 4) {
      for (let at = 0; at < length; at++) if (bytes[from + at] !== source[start + at]) return false;
      return true;
    }
    const last = length - 4;
    for (let at = 0; at < last; at += 4) if (view.getInt32(from + at) !== sourceView.getInt32(start + at)) return false;
    return view.getInt32(from + last) === sourceView.getInt32(start + last);
  }

  private remember(hash: number, start: number, end: number): string {
    const text = this.decode(this.source, start, end);
    if (this.texts.length === most) this.forget();
    while (this.used + end - start > this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes], 2 * this.bytes.length);
      this.view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.length);
    }
    this.source.copy(this.bytes, this.used, start, end);
    this.used += end - start;
    this.texts.push(text);
    this.ends.push(this.used);
    this.hashes.push(hash);
    if (4 * this.texts.length <= this.slots.length) this.place(this.texts.length);
    else {
      this.slots = new Int32Array(2 * this.slots.length);
      for (let number = 1; number <= this.texts.length; number++) this.place(number);
    }
    return text;
  }

  private place(number: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[number - 1]! & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number;
  }

  private forget(): void {
    this.isVaried = this.found < most;
    this.found = 0;
    this.slots.fill(0);
    this.hashes.length = 0;
    this.texts.length = 0;
    this.ends.length = 0;
    this.used = 0;
  }

  /** FNV-1a of the length, of at most nine words of four bytes, evenly apart, and of the last four bytes. */
  private hashOf(start: number, end: number): number {
    const { source, sourceView } = this;
    const length = end - start;
    let hash = 0x811c9dc5 ^ length;
    if (length < 4) for (let at = start; at < end; at++) hash = Math.imul(hash ^ source[at]!, 0x01000193);
    else {
      const step = length <= 32 ? 4 : length >> 3;
      for (let at = start; at < end - 4; at += step)
        hash = Math.imul(hash ^ sourceView.getInt32(at), 0x01000193) ^ (hash >>> 13);
      hash = Math.imul(hash ^ sourceView.getInt32(end - 4), 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }
}
