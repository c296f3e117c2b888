import type { Place } from "./problem.ts";

/** A content file's text, which tells where a character stands in it. */
export class SourceText {
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  /** `file` is the path that problems name. */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The place of the character at `offset`, in UTF-16 units from the start of the text. */
  placeAt(offset: number): Place {
    this.#lineStarts ??= [0, ...[...this.text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}
