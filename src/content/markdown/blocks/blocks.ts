import { blockOpen } from "../placeholders.ts";

/** Whether a box can be folded, and how it is at first. */
export type Fold = "none" | "open" | "closed";

/** A block that markdown has no syntax for. Titles are markdown; an empty title means the default one, or none. */
export type Block =
  | { readonly kind: "callout"; readonly type: string; readonly title: string; readonly fold: Fold }
  | { readonly kind: "details"; readonly title: string; readonly fold: "open" | "closed" }
  | { readonly kind: "tab" | "card"; readonly title: string }
  /** A picture, with its caption as title. */
  | { readonly kind: "figure"; readonly title: string }
  | { readonly kind: "tabs" | "definitions" | "term" | "definition" }
  /** A box without meaning: only keeps its content apart from the text around it. */
  | { readonly kind: "group" };

/** The blocks of one answer. */
export class Blocks {
  readonly #blocks: Block[] = [];

  /** Stores a block and returns the placeholder that opens it; `blockClose` closes it. */
  open(block: Block): string {
    return blockOpen(this.#blocks.push(block) - 1);
  }

  get(index: number): Block | undefined {
    return this.#blocks[index];
  }
}
