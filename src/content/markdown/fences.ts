/** Indentation and the markers of quotes and list items, then the marker of a fence. Info strings of backtick fences have no backticks. */
const opening =
  /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*(?:(?<ticks>`{3,})[^`\n]*|(?<tildes>~{3,}).*)$/u;
const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/u;

/** True for a line that closes the code block which a fence with this marker has opened. */
export function isClosingFence(line: string, marker: string): boolean {
  const found = closing.exec(line)?.[1];
  return found !== undefined && found[0] === marker[0] && found.length >= marker.length;
}

/** Tracks fenced code: whether each line of a text, given in order, belongs to it. */
export class FenceTracker {
  #marker = "";

  /** True if the lines so far end within a code block. */
  get isOpen(): boolean {
    return this.#marker !== "";
  }

  /** True for a line of code, and for those that open and close a code block. */
  isCode(line: string): boolean {
    if (this.isOpen) {
      if (isClosingFence(line, this.#marker)) this.#marker = "";
      return true;
    }
    const { ticks, tildes } = opening.exec(line)?.groups ?? {};
    this.#marker = ticks ?? tildes ?? "";
    return this.isOpen;
  }
}

/** Code within a line. */
const codeSpan = /(?<![`\\])(`+)(?!`)[^\n]{0,1000}?(?<!`)\1(?!`)/gu;
/** Placeholders of code within a line while the text around it is rewritten: noncharacters, as in `placeholders.ts`. */
const spanPlaceholder = /\uFDD6(\d+)\uFDD7/gu;

/** Rewrites everything but code. What stands between two code blocks is one text, with placeholders for the code within lines. */
export function rewriteProse(text: string, rewrite: (prose: string) => string): string {
  const tracker = new FenceTracker();
  const output: string[] = [];
  let prose: string[] = [];
  const flush = (): void => {
    if (prose.length === 0) return;
    const spans: string[] = [];
    const protectedProse = prose
      .join("\n")
      .replace(codeSpan, (span) => `\uFDD6${spans.push(span) - 1}\uFDD7`);
    output.push(
      rewrite(protectedProse).replace(spanPlaceholder, (_, index: string) => spans[Number(index)] ?? ""),
    );
    prose = [];
  };
  for (const line of text.split("\n")) {
    if (tracker.isCode(line)) {
      flush();
      output.push(line);
    } else prose.push(line);
  }
  flush();
  return output.join("\n");
}
