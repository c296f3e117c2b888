import {
  elementToSource,
  formulaSelector,
  isDisplayFormula,
} from "../../article/answer/formula/formula-element.ts";
import { nonContentSelector } from "../../article/answer/formula/fragment-to-text.ts";
import type { TextSpan } from "./text-quote.ts";

/** Consecutive characters of a text that are in one node: in a text node from an offset on, or the whole of a formula. */
interface TextRun {
  /** Where they are in the whole text. */
  readonly start: number;
  readonly node: Text | Element;
  /** Where they begin in a text node; 0 for a formula. */
  readonly offset: number;
  length: number;
}

/** The text of an answer, and where it is on the page. */
export interface AnswerText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** What isn't read. Messages come and go. */
const skippedSelector = `${nonContentSelector}, [role="status"], input, select, script, style, svg`;

/** Elements within a line. A line ends at all others. */
const inlineElements = new Set(
  "A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q RP RT RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(
    " ",
  ),
);

class TextReader {
  text = "";
  readonly runs: TextRun[] = [];
  #separator: "" | " " | "\n" = "";

  endLine(): void {
    this.#separator = "\n";
  }

  /** Reads a text node. Spaces are collapsed except in code. */
  readText(node: Text, isCode: boolean): void {
    const { data } = node;
    for (let offset = 0; offset < data.length; offset += 1) {
      const character = data.charAt(offset);
      if (!isCode && /\s/u.test(character)) {
        if (this.#separator === "") this.#separator = " ";
      } else this.#write(character, node, offset);
    }
  }

  readFormula(formula: Element): void {
    this.#writeSeparator();
    const source = elementToSource(formula).replaceAll(/\s+/gu, " ");
    this.runs.push({ start: this.text.length, node: formula, offset: 0, length: source.length });
    this.text += source;
  }

  #write(character: string, node: Text, offset: number): void {
    this.#writeSeparator();
    const last = this.runs.at(-1);
    const start = this.text.length;
    this.text += character;
    // A single space between two characters belongs to the same run.
    const distance = last?.node === node ? offset - last.offset : -1;
    if (last !== undefined && distance >= 0 && start - last.start === distance) last.length = distance + 1;
    else this.runs.push({ start, node, offset, length: 1 });
  }

  #writeSeparator(): void {
    if (this.text !== "") this.text += this.#separator;
    this.#separator = "";
  }
}

function readNode(node: Node, reader: TextReader, isCode: boolean): void {
  if (node instanceof Text) {
    reader.readText(node, isCode);
    return;
  }
  if (!(node instanceof Element) || node.matches(skippedSelector)) return;
  const isFormula = node.matches(formulaSelector);
  const endsLine = isFormula ? isDisplayFormula(node) : !inlineElements.has(node.tagName);
  if (endsLine) reader.endLine();
  if (isFormula) reader.readFormula(node);
  else for (const child of node.childNodes) readNode(child, reader, isCode || node.tagName === "PRE");
  if (endsLine) reader.endLine();
}

/**
 * Reads the text of an answer as its author wrote it: blocks on lines of their own, formulas as TeX, without controls. It is the
 * same in prerendered pages and in those that the app renders, and whether formulas are drawn or not.
 */
export function readAnswerText(answer: Element): AnswerText {
  const reader = new TextReader();
  readNode(answer, reader, false);
  return { text: reader.text, runs: reader.runs };
}

/** The part of a run that a range contains, in the whole text. A formula is contained as a whole, or not at all. */
function intersectRun(range: Range, { start, node, offset, length }: TextRun): TextSpan | undefined {
  if (!range.intersectsNode(node)) return undefined;
  if (!(node instanceof Text)) return { start, end: start + length };
  const from = node === range.startContainer ? Math.max(offset, range.startOffset) : offset;
  const to = node === range.endContainer ? Math.min(offset + length, range.endOffset) : offset + length;
  return from < to ? { start: start + from - offset, end: start + to - offset } : undefined;
}

/** The part of a text that a range contains, without spaces at its ends; undefined if that is nothing. */
export function rangeToSpan({ text, runs }: AnswerText, range: Range): TextSpan | undefined {
  const parts = runs.flatMap((run) => intersectRun(range, run) ?? []);
  const first = parts[0];
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const selected = text.slice(first.start, last.end);
  const start = first.start + selected.length - selected.trimStart().length;
  const end = start + selected.trim().length;
  return start < end ? { start, end } : undefined;
}

/** Moves an offset of a text over the spaces before it, or after it. */
function skipSpaces(data: string, offset: number, step: -1 | 1): number {
  let moved = offset;
  while (/\s/u.test(data.charAt(step < 0 ? moved - 1 : moved))) moved += step;
  return moved;
}

/**
 * The parts of the page that show a part of a text: one range for each text node and formula, in order. Spaces between them
 * are included, so that what is marked has no gaps.
 */
export function spanToRanges({ text, runs }: AnswerText, { start, end }: TextSpan): Range[] {
  const isSpaceWithin = (index: number): boolean => index >= start && index < end && text[index] === " ";
  return runs.flatMap((run) => {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.length);
    if (from >= to) return [];
    const range = document.createRange();
    if (run.node instanceof Text) {
      const { data } = run.node;
      const [first, last] = [run.offset + from - run.start, run.offset + to - run.start];
      range.setStart(run.node, isSpaceWithin(from - 1) ? skipSpaces(data, first, -1) : first);
      range.setEnd(run.node, isSpaceWithin(to) ? skipSpaces(data, last, 1) : last);
    } else range.selectNodeContents(run.node);
    return [range];
  });
}
