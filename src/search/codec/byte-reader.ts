import { must } from "../../content/must.ts";

const decoder = new TextDecoder();

/** Reads what a `ByteWriter` wrote. Throws `RangeError` at the end of the data and on invalid numbers. */
export class ByteReader {
  readonly bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  readVarint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === undefined) throw new RangeError("read past the end of the data");
      this.position += 1;
      value += (byte & 127) * scale;
      if (value >= 2 ** 32) throw new RangeError("a number of more than 32 bits");
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  readBytes(count: number): Uint8Array {
    const end = this.position + count;
    if (end > this.bytes.length) throw new RangeError("read past the end of the data");
    const bytes = this.bytes.subarray(this.position, end);
    this.position = end;
    return bytes;
  }
}

/** Reads the words written by `FrontCodedWriter`, in order. */
export class FrontCodedReader {
  readonly #reader: ByteReader;
  #bytes = new Uint8Array(64);
  #length = 0;
  #word = "";

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  next(): string {
    const shared = this.#reader.readVarint();
    const suffix = this.#reader.readBytes(this.#reader.readVarint());
    if (shared > this.#length) throw new RangeError("a word shares more than the one before it has");
    const isAscii = this.#word.length === this.#length;
    this.#length = shared + suffix.length;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(suffix, shared);
    this.#word = (isAscii ? this.#asciiWord(shared) : undefined) ?? this.#decodedWord();
    return this.#word;
  }

  /** The word if it is all ASCII. Avoids the decoder, which is ten times slower. */
  #asciiWord(shared: number): string | undefined {
    let word = this.#word.slice(0, shared);
    for (let index = shared; index < this.#length; index += 1) {
      const byte = must(this.#bytes[index], "byte");
      if (byte > 127) return undefined;
      word += String.fromCharCode(byte);
    }
    return word;
  }

  #decodedWord(): string {
    return decoder.decode(this.#bytes.subarray(0, this.#length));
  }
}
