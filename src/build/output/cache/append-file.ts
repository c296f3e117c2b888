import { closeSync, fstatSync, openSync, readSync, writeSync, writevSync } from "node:fs";

/** Writes are buffered up to this many bytes. */
const bufferBytes = 1 << 20;

/** Reads that follow one another fetch this much at once: a build reads most of what is cached in the order it was written. */
const readAheadBytes = 1 << 18;

/** A file that is appended to and can be read at any offset. */
export class AppendFile {
  readonly #fileDescriptor: number;
  #pendingChunks: Uint8Array[] = [];
  #pendingBytes = 0;
  #size: number;
  /** The end of the last read, and what was read beyond it. */
  #readEnd = -1;
  #ahead: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  /** `wx+` creates a file and throws if it exists; `r+` continues an existing one; `w+` truncates it. */
  constructor(path: string, flags: "wx+" | "r+" | "w+") {
    this.#fileDescriptor = openSync(path, flags);
    this.#size = fstatSync(this.#fileDescriptor).size;
  }

  /** The file's size in bytes, including buffered writes. */
  get size(): number {
    return this.#size;
  }

  /** Appends bytes, which must not be changed afterwards. Returns their offset. */
  append(bytes: Uint8Array): number {
    const start = this.#size;
    this.#pendingChunks.push(bytes);
    this.#pendingBytes += bytes.length;
    this.#size += bytes.length;
    if (this.#pendingBytes >= bufferBytes) this.flush();
    return start;
  }

  /** The bytes from offset `start`; fewer than `length` at the end of the file. They must not be changed. */
  readBytes(start: number, length: number): Buffer {
    const wanted = Math.max(0, Math.min(length, this.#size - start));
    const isNext = start === this.#readEnd;
    this.#readEnd = start + wanted;
    const offset = start - this.#ahead.start;
    if (offset >= 0 && offset + wanted <= this.#ahead.bytes.length)
      return this.#ahead.bytes.subarray(offset, offset + wanted);
    this.flush();
    if (!isNext || wanted > readAheadBytes) return this.#read(start, wanted);
    // Appending never changes what was read.
    this.#ahead = { start, bytes: this.#read(start, Math.min(readAheadBytes, this.#size - start)) };
    return this.#ahead.bytes.subarray(0, wanted);
  }

  #read(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let transferredBytes = 0; transferredBytes < length; ) {
      const readBytes = readSync(
        this.#fileDescriptor,
        bytes,
        transferredBytes,
        length - transferredBytes,
        start + transferredBytes,
      );
      if (readBytes === 0) return bytes.subarray(0, transferredBytes);
      transferredBytes += readBytes;
    }
    return bytes;
  }

  flush(): void {
    if (this.#pendingBytes === 0) return;
    const start = this.#size - this.#pendingBytes;
    // Copying the chunks into one buffer would take as long as writing them.
    const writtenBytes = writevSync(this.#fileDescriptor, this.#pendingChunks, start);
    if (writtenBytes < this.#pendingBytes)
      this.#write(Buffer.concat(this.#pendingChunks).subarray(writtenBytes), start + writtenBytes);
    this.#pendingChunks = [];
    this.#pendingBytes = 0;
  }

  #write(bytes: Buffer, start: number): void {
    for (let transferredBytes = 0; transferredBytes < bytes.length; ) {
      transferredBytes += writeSync(
        this.#fileDescriptor,
        bytes,
        transferredBytes,
        bytes.length - transferredBytes,
        start + transferredBytes,
      );
    }
  }

  close(): void {
    closeSync(this.#fileDescriptor);
  }
}
