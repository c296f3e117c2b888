/** Reads what a `BitWriter` wrote. Throws `RangeError` at the end of the data and on invalid numbers. */
export class BitReader {
  readonly #bytes: Uint8Array;
  readonly #endBit: number;
  #bit: number;

  constructor(bytes: Uint8Array, startByte = 0, endByte = bytes.length) {
    this.#bytes = bytes;
    this.#bit = startByte * 8;
    this.#endBit = Math.min(endByte, bytes.length) * 8;
  }

  /** How many bits are left. Limits how many items of at least one bit can follow. */
  get bitsLeft(): number {
    return this.#endBit - this.#bit;
  }

  /** The next 32 bits without consuming them; the last 7 may be missing. Zeros past the end. */
  #peekWord(): number {
    const byte = this.#bit >> 3;
    const bytes = this.#bytes;
    const word =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return word << (this.#bit & 7);
  }

  /** Reads `width` bits as an unsigned number; `width` is 0 to 32. */
  readBits(width: number): number {
    if (this.#bit + width > this.#endBit) throw new RangeError("read past the end of the data");
    if (width > 16) return this.readBits(width - 16) * 2 ** 16 + this.readBits(16);
    const value = width === 0 ? 0 : this.#peekWord() >>> (32 - width);
    this.#bit += width;
    return value;
  }

  readGamma(): number {
    let width = 1;
    while (this.readBits(1) === 0) width += 1;
    if (width > 32) throw new RangeError("a number of more than 32 bits");
    return 2 ** (width - 1) + this.readBits(width - 1) - 1;
  }

  readRice(shift: number): number {
    let ones = 0;
    for (;;) {
      const run = Math.clz32(~this.#peekWord());
      if (run < 16) {
        ones += run;
        this.#bit += run + 1;
        break;
      }
      ones += 16;
      this.#bit += 16;
      if (this.#bit > this.#endBit) throw new RangeError("read past the end of the data");
    }
    return ones * 2 ** shift + this.readBits(shift);
  }
}
