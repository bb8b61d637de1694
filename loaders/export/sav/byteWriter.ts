/** Bytes of a system file: little-endian integers and doubles, texts in UTF-8. */
export class ByteWriter {
  private readonly parts: Buffer[] = [];

  int32(...values: readonly number[]): this {
    const part = Buffer.alloc(4 * values.length);
    values.forEach((value, index) => part.writeInt32LE(value, 4 * index));
    this.parts.push(part);
    return this;
  }

  int64(...values: readonly number[]): this {
    const part = Buffer.alloc(8 * values.length);
    values.forEach((value, index) => part.writeBigInt64LE(BigInt(value), 8 * index));
    this.parts.push(part);
    return this;
  }

  float64(...values: readonly number[]): this {
    const part = Buffer.alloc(8 * values.length);
    values.forEach((value, index) => part.writeDoubleLE(value, 8 * index));
    this.parts.push(part);
    return this;
  }

  byte(value: number): this {
    this.parts.push(Buffer.of(value));
    return this;
  }

  bytes(content: Uint8Array): this {
    this.parts.push(Buffer.from(content));
    return this;
  }

  /** A text in a field of so many bytes, filled with blanks; a longer one is cut between characters. */
  field(text: string, bytes: number): this {
    const cut = cutBytes(text, bytes);
    return this.bytes(cut).bytes(Buffer.alloc(bytes - cut.length, " "));
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.parts);
  }
}

/** The UTF-8 bytes of a text, at most so many: whole characters, and an ellipsis where some are left out. */
export function cutBytes(text: string, most: number): Buffer {
  const whole = Buffer.from(text, "utf8");
  if (whole.length <= most) return whole;
  const room = most - Buffer.byteLength("…");
  let kept = "";
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > room) break;
    kept += character;
  }
  return Buffer.from(`${kept}…`, "utf8");
}
