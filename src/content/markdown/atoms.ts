import { atomEnd, atomPattern, atomStart } from "./markers.ts";

/** A fenced or indented code block. */
export interface CodeBlockAtom {
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
export type Atom =
  | CodeBlockAtom
  | { readonly kind: "code-span"; readonly code: string }
  /** HTML whose content is not markdown: `<pre>`, `<code>`. */
  | { readonly kind: "html"; readonly html: string }
  /** Text that has to be shown as it is. */
  | { readonly kind: "text"; readonly text: string };

/** The pieces taken out of one answer. Equal pieces share a mark, so that labels which contain them stay equal. */
export class Atoms {
  readonly #atoms: Atom[] = [];
  readonly #marks = new Map<string, string>();

  /** Stores a piece and returns the mark that stands for it. */
  add(atom: Atom): string {
    const key = JSON.stringify(atom);
    const mark = this.#marks.get(key) ?? `${atomStart}${this.#atoms.push(atom) - 1}${atomEnd}`;
    this.#marks.set(key, mark);
    return mark;
  }

  get(index: number): Atom | undefined {
    return this.#atoms[index];
  }

  /** A text with each mark replaced by the piece's own source or code. */
  restore(text: string): string {
    return text.replace(atomPattern, (_, index: string) => atomToText(this.get(Number(index))));
  }

  /** All pieces, in the order in which they were added. */
  all(): readonly Atom[] {
    return this.#atoms;
  }
}

/** A piece as plain text. */
function atomToText(atom: Atom | undefined): string {
  switch (atom?.kind) {
    case "code-block":
    case "code-span":
      return atom.code;
    case "html":
      return atom.html;
    case "text":
      return atom.text;
    case undefined:
      return "";
  }
}
