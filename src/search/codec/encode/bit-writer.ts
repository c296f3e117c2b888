/** A code of up to this many bits is a positive 32-bit integer. */
const maxWidthAtOnce = 31;

/** Writes numbers bit by bit, highest bit first, into bytes that grow as needed. */
export class BitWriter {
  #bytes = new Uint8Array(64);
  #length = 0;
  #pending = 0;
  #pendingBits = 0;

  #pushByte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  /** Writes the lowest `width` bits of `value`; `width` is 0 to 32. */
  writeBits(value: number, width: number): void {
    if (width > 16) {
      this.writeBits(value >>> 16, width - 16);
      this.writeBits(value, 16);
      return;
    }
    // At most 7 bits are pending: 23 fit in an integer.
    this.#pending = (this.#pending << width) | (value & ((1 << width) - 1));
    this.#pendingBits += width;
    while (this.#pendingBits >= 8) {
      this.#pendingBits -= 8;
      this.#pushByte(this.#pending >>> this.#pendingBits);
    }
    this.#pending &= (1 << this.#pendingBits) - 1;
  }

  /** An integer from 0 to 2³² - 2 as Elias gamma code (of `value + 1`): about twice its own bits. */
  writeGamma(value: number): void {
    const number = value + 1;
    const width = 32 - Math.clz32(number);
    this.writeBits(0, width - 1);
    this.writeBits(number, width);
  }

  /** An integer below 2³² as Golomb-Rice code: shortest when it is close to 2^`shift`. */
  writeRice(value: number, shift: number): void {
    let ones = value >>> shift;
    const width = ones + 1 + shift;
    if (width <= maxWidthAtOnce) {
      // The ones, a zero, and the rest of the value.
      this.writeBits((((1 << ones) - 1) << (shift + 1)) | (value & ((1 << shift) - 1)), width);
      return;
    }
    for (; ones > 16; ones -= 16) this.writeBits(0xffff, 16);
    this.writeBits((1 << (ones + 1)) - 2, ones + 1);
    this.writeBits(value, shift);
  }

  /** Returns the bytes written, padded with zero bits, and resets the writer. */
  takeBytes(): Uint8Array {
    if (this.#pendingBits > 0) this.#pushByte(this.#pending << (8 - this.#pendingBits));
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    this.#pending = 0;
    this.#pendingBits = 0;
    return bytes;
  }
}
