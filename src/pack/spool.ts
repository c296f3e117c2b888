import { closeSync, openSync, readSync, writeSync } from "node:fs";

/** Text is gathered up to this many bytes before it is written. */
const bufferBytes = 1 << 20;

/**
 * A file of texts, written one after the other and then read in any order. Holds the articles' records while the
 * whole collection is being read, so that memory does not grow with its text: 16 bytes a record stay.
 */
export class Spool {
  readonly #file: number;
  readonly #ends: number[] = [];
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #end = 0;

  /** Creates the file. Throws where it exists. */
  constructor(path: string) {
    this.#file = openSync(path, "wx+");
  }

  /** Adds a text and returns its number, counting from 0. */
  append(text: string): number {
    const bytes = Buffer.from(text);
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    this.#end += bytes.length;
    this.#ends.push(this.#end);
    if (this.#waitingBytes >= bufferBytes) this.#flush();
    return this.#ends.length - 1;
  }

  /** The text with a number that `append` returned. */
  read(number: number): string {
    this.#flush();
    const start = this.#ends[number - 1] ?? 0;
    const end = this.#ends[number];
    if (end === undefined) throw new RangeError(`The spool has no text ${number}.`);
    const bytes = Buffer.alloc(end - start);
    for (let done = 0; done < bytes.length; ) {
      done += readSync(this.#file, bytes, done, bytes.length - done, start + done);
    }
    return bytes.toString();
  }

  close(): void {
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#waitingBytes === 0) return;
    const bytes = Buffer.concat(this.#waiting);
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
