const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes whole bytes: numbers in seven-bit groups (LEB128) and texts in UTF-8. */
export class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }

  /** A whole number from 0 to 2³² - 1. */
  writeVarint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  takeBytes(): Uint8Array {
    const bytes = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return bytes;
  }
}

/** Reads what a `ByteWriter` wrote. Throws `RangeError` past the end and on impossible numbers: the data is damaged. */
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

function sharedPrefixLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Writes one word of a sorted list as what it shares with the one before it and the rest. Returns its bytes. */
export function writeFrontCoded(writer: ByteWriter, word: string, previous: Uint8Array): Uint8Array {
  const bytes = encoder.encode(word);
  const shared = sharedPrefixLength(bytes, previous);
  writer.writeVarint(shared);
  writer.writeVarint(bytes.length - shared);
  writer.writeBytes(bytes.subarray(shared));
  return bytes;
}

/** Reads back the words of `writeFrontCoded`, one after the other. */
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
    const rest = this.#reader.readBytes(this.#reader.readVarint());
    if (shared > this.#length) throw new RangeError("a word shares more than the one before it has");
    const isPlain = this.#word.length === this.#length;
    this.#length = shared + rest.length;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(this.#length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(rest, shared);
    this.#word = (isPlain ? this.#plainWord(shared) : undefined) ?? this.#decodedWord();
    return this.#word;
  }

  /** The word if all of it is ASCII, spared the decoder, whose call takes ten times as long. */
  #plainWord(shared: number): string | undefined {
    let word = this.#word.slice(0, shared);
    for (let index = shared; index < this.#length; index += 1) {
      const byte = this.#bytes[index] ?? 0;
      if (byte > 127) return undefined;
      word += String.fromCharCode(byte);
    }
    return word;
  }

  #decodedWord(): string {
    return decoder.decode(this.#bytes.subarray(0, this.#length));
  }
}
