import { pieceEnd, piecePattern, pieceStart } from "./placeholders.ts";

/** A fenced or indented code block. */
export interface ProtectedCodeBlock {
  readonly kind: "code-block";
  readonly code: string;
  /** As written by the author; empty if there is none. */
  readonly language: string;
  /** A file name or another title above the code; empty if there is none. */
  readonly title: string;
  /** Numbers of the highlighted lines, from 1, ascending. */
  readonly highlightedLines: readonly number[];
}

/** A piece of an answer that no rule may look into. */
export type ProtectedPiece =
  | ProtectedCodeBlock
  | { readonly kind: "code-span"; readonly code: string }
  /** HTML whose content is not markdown: `<pre>`, `<code>`. */
  | { readonly kind: "html"; readonly html: string }
  /** Text that has to be shown as it is. */
  | { readonly kind: "text"; readonly text: string };

/** The pieces taken out of one answer. Equal pieces share a placeholder, so that labels which contain them stay equal. */
export class ProtectedPieces {
  readonly #pieces: ProtectedPiece[] = [];
  readonly #placeholders = new Map<string, string>();

  /** Stores a piece and returns the placeholder that stands for it. */
  add(piece: ProtectedPiece): string {
    const key = JSON.stringify(piece);
    const placeholder =
      this.#placeholders.get(key) ?? `${pieceStart}${this.#pieces.push(piece) - 1}${pieceEnd}`;
    this.#placeholders.set(key, placeholder);
    return placeholder;
  }

  get(index: number): ProtectedPiece | undefined {
    return this.#pieces[index];
  }

  /** A text with each placeholder replaced by the piece's own source or code. */
  restore(text: string): string {
    return text.replace(piecePattern, (_, index: string) => pieceToText(this.get(Number(index))));
  }

  /** All pieces, in the order in which they were added. */
  all(): readonly ProtectedPiece[] {
    return this.#pieces;
  }
}

/** A piece as plain text. */
function pieceToText(piece: ProtectedPiece | undefined): string {
  switch (piece?.kind) {
    case "code-block":
    case "code-span":
      return piece.code;
    case "html":
      return piece.html;
    case "text":
      return piece.text;
    case undefined:
      return "";
  }
}
