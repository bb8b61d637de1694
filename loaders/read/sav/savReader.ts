import { ExtractError } from "../extractError.js";

/** Reads numbers and bytes of an SPSS file in its byte order; going past the end is a file that was cut off. */
export class SavReader {
  at = 0;

  constructor(
    readonly name: string,
    private readonly bytes: Buffer,
    public isLittleEndian = true
  ) {}

  get length(): number {
    return this.bytes.length;
  }

  take(count: number): Buffer {
    if (count < 0 || this.at + count > this.bytes.length) {
      throw new ExtractError(this.name, "cut_off", null, {
        ru: `файл кончается на байте ${this.bytes.length}, посреди содержимого`,
        en: `the file ends at byte ${this.bytes.length}, amid its contents`
      });
    }
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  int32(): number {
    const bytes = this.take(4);
    return this.isLittleEndian ? bytes.readInt32LE() : bytes.readInt32BE();
  }

  int64(): number {
    const bytes = this.take(8);
    return Number(this.isLittleEndian ? bytes.readBigInt64LE() : bytes.readBigInt64BE());
  }

  float64(): number {
    const bytes = this.take(8);
    return this.isLittleEndian ? bytes.readDoubleLE() : bytes.readDoubleBE();
  }

  /** The same bytes from another place on. */
  from(at: number, bytes: Buffer = this.bytes): SavReader {
    const reader = new SavReader(this.name, bytes, this.isLittleEndian);
    reader.at = at;
    return reader;
  }
}
