import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** Writes are buffered up to this many bytes. */
const bufferBytes = 1 << 20;

/** A file that is appended to and can be read at any offset. */
export class AppendFile {
  readonly #fileDescriptor: number;
  #pendingChunks: Uint8Array[] = [];
  #pendingBytes = 0;
  #size: number;

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

  /** The bytes from offset `start`; fewer than `length` at the end of the file. */
  readBytes(start: number, length: number): Buffer {
    this.flush();
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.#size - start)));
    for (let transferredBytes = 0; transferredBytes < bytes.length; ) {
      const readBytes = readSync(
        this.#fileDescriptor,
        bytes,
        transferredBytes,
        bytes.length - transferredBytes,
        start + transferredBytes,
      );
      if (readBytes === 0) return bytes.subarray(0, transferredBytes);
      transferredBytes += readBytes;
    }
    return bytes;
  }

  flush(): void {
    if (this.#pendingBytes === 0) return;
    const bytes = Buffer.concat(this.#pendingChunks);
    const start = this.#size - bytes.length;
    for (let transferredBytes = 0; transferredBytes < bytes.length; ) {
      transferredBytes += writeSync(
        this.#fileDescriptor,
        bytes,
        transferredBytes,
        bytes.length - transferredBytes,
        start + transferredBytes,
      );
    }
    this.#pendingChunks = [];
    this.#pendingBytes = 0;
  }

  close(): void {
    closeSync(this.#fileDescriptor);
  }
}
