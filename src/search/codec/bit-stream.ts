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
    let remaining = width;
    while (remaining > 0) {
      const take = Math.min(8 - this.#pendingBits, remaining);
      const chunk = (value >>> (remaining - take)) & ((1 << take) - 1);
      this.#pending = (this.#pending << take) | chunk;
      this.#pendingBits += take;
      remaining -= take;
      if (this.#pendingBits === 8) {
        this.#pushByte(this.#pending);
        this.#pending = 0;
        this.#pendingBits = 0;
      }
    }
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
    let ones = Math.floor(value / 2 ** shift);
    const width = ones + 1 + shift;
    if (width <= maxWidthAtOnce) {
      // The ones, a zero, and the rest of the value.
      this.writeBits(((2 ** ones - 1) << (shift + 1)) | (value & ((1 << shift) - 1)), width);
      return;
    }
    for (; ones > 16; ones -= 16) this.writeBits(0xffff, 16);
    this.writeBits(2 ** (ones + 1) - 2, ones + 1);
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
