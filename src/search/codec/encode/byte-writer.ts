const encoder = new TextEncoder();

/** Writes bytes: numbers as varints (LEB128), text as UTF-8. */
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

  /** An integer from 0 to 2³² - 1. */
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

/** Writes the words of a sorted list front-coded: the length of the prefix shared with the word before, then the rest. */
export class FrontCodedWriter {
  readonly #writer: ByteWriter;
  #previous: Uint8Array = new Uint8Array(256);
  #previousLength = 0;
  #current: Uint8Array = new Uint8Array(256);

  constructor(writer: ByteWriter) {
    this.#writer = writer;
  }

  write(word: string): void {
    const length = this.#encode(word);
    const limit = Math.min(length, this.#previousLength);
    let shared = 0;
    while (shared < limit && this.#current[shared] === this.#previous[shared]) shared += 1;
    this.#writer.writeVarint(shared);
    this.#writer.writeVarint(length - shared);
    this.#writer.writeBytes(this.#current.subarray(shared, length));
    [this.#previous, this.#current] = [this.#current, this.#previous];
    this.#previousLength = length;
  }

  /** Writes a word in UTF-8 to the current buffer, and returns its length in bytes. */
  #encode(word: string): number {
    if (word.length * 3 > this.#current.length) this.#current = new Uint8Array(word.length * 6);
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      // Most words are ASCII, for which the encoder takes several times as long.
      if (code >= 128) return encoder.encodeInto(word, this.#current).written;
      this.#current[index] = code;
    }
    return word.length;
  }
}
