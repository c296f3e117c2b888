import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

/** Bytes are gathered up to this many before they are written. */
const bufferBytes = 1 << 20;

/** A file that is written at its end and read anywhere. */
export class AppendFile {
  readonly #file: number;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #end: number;

  /** `wx+` makes a new file and throws where there is one; `r+` goes on with one; `w+` begins it anew. */
  constructor(path: string, flags: "wx+" | "r+" | "w+") {
    this.#file = openSync(path, flags);
    this.#end = fstatSync(this.#file).size;
  }

  /** How many bytes the file has. */
  get size(): number {
    return this.#end;
  }

  /** Adds bytes, which must stay as they are. Returns where they begin. */
  append(bytes: Uint8Array): number {
    const start = this.#end;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#end += bytes.length;
    if (this.#waitingBytes >= bufferBytes) this.flush();
    return start;
  }

  /** The bytes from `start` on; fewer than `length` where the file ends before. */
  read(start: number, length: number): Buffer {
    this.flush();
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, this.#end - start)));
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(this.#file, bytes, done, bytes.length - done, start + done);
      if (read === 0) return bytes.subarray(0, done);
      done += read;
    }
    return bytes;
  }

  flush(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    const start = this.#end - bytes.length;
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.#file, bytes, done, bytes.length - done, start + done);
    }
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  close(): void {
    closeSync(this.#file);
  }
}
