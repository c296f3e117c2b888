import { AppendFile } from "./append-file.ts";

/**
 * A file of texts, written one after the other and then read in any order. Holds the articles' records while the
 * whole collection is being read, so that memory does not grow with its text: 8 bytes a record stay.
 */
export class Spool {
  readonly #file: AppendFile;
  readonly #starts: number[] = [];

  /** Creates the file. Throws where it exists. */
  constructor(path: string) {
    this.#file = new AppendFile(path, "wx+");
  }

  /** Adds a text and returns its number, counting from 0. */
  append(text: string): number {
    return this.#starts.push(this.#file.append(Buffer.from(text))) - 1;
  }

  /** The text with a number that `append` returned. */
  read(number: number): string {
    const start = this.#starts[number];
    if (start === undefined) throw new RangeError(`The record file has no record ${number}.`);
    return this.#file.read(start, (this.#starts[number + 1] ?? this.#file.size) - start).toString();
  }

  close(): void {
    this.#file.close();
  }
}
