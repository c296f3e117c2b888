import type { SourceLocation } from "./diagnostic.ts";
import { must } from "./must.ts";

/** A content file's text, which maps offsets to lines and columns. */
export class SourceFile {
  readonly file: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  /** `file` is the path shown in diagnostics. */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** The location of `offset`, in UTF-16 code units from the start of the text. */
  locationAt(offset: number): SourceLocation {
    this.#lineStarts ??= [0, ...[...this.text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (must(this.#lineStarts[middle], "line start") <= offset) low = middle;
      else high = middle;
    }
    return { file: this.file, line: low + 1, column: offset - must(this.#lineStarts[low], "line start") + 1 };
  }
}
