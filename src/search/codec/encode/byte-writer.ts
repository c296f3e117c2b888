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

function sharedPrefixLength(a: Uint8Array, b: Uint8Array): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Writes one word of a sorted list front-coded: length of the prefix shared with `previous`, then the rest. */
export function writeFrontCoded(writer: ByteWriter, word: string, previous: Uint8Array): Uint8Array {
  const bytes = encoder.encode(word);
  const shared = sharedPrefixLength(bytes, previous);
  writer.writeVarint(shared);
  writer.writeVarint(bytes.length - shared);
  writer.writeBytes(bytes.subarray(shared));
  return bytes;
}
