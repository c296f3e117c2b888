import {
  maskCode,
  maskedEscape,
  outerUnderscore,
  starPattern,
  unsupportedInline,
  unsupportedLine,
} from "../simple-markdown/simple-syntax.ts";

/** Line ends and characters that the parser replaces, and hard breaks. */
const unsupportedText = /[\0\r]|\\$/mu;

/** A marker at the start of a line. Groups: indentation, heading, bullet or number of a list item. */
const lineMarker = /^([ \t]*)(?:(#{1,6})(?=[ \t])|([-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]*/u;

const maskPattern = /[\uE000\uE001]/gu;

/** The text without stars of emphasis; undefined unless each pair is closed before the next one opens. */
function removeEmphasis(text: string): string | undefined {
  let open = "";
  let isBalanced = true;
  const output = text.replace(starPattern, (stars, opening?: string, closing?: string) => {
    const opens = opening !== undefined || (closing === undefined && open === "");
    if (opens ? open !== "" : open !== stars) isBalanced = false;
    open = opens ? stars : "";
    return "";
  });
  return isBalanced && open === "" && !output.includes("*") ? output : undefined;
}

/** The text of inline markup within one paragraph, heading or item; undefined if it is not simple. */
function inlineToText(text: string): string | undefined {
  const hidden: string[] = [];
  const masked = text.replace(/\\([!-/:-@[-`{-~])/gu, (_, character: string) => {
    hidden.push(character);
    return maskedEscape;
  });
  if (!/[*`_]/u.test(masked)) return unmask(masked, hidden);
  if (masked.includes("`") && hidden.length > 0) return undefined;
  const withoutCode = maskCode(masked, hidden);
  if (withoutCode === undefined || outerUnderscore.test(withoutCode)) return undefined;
  const plain = removeEmphasis(withoutCode);
  return plain === undefined ? undefined : unmask(plain, hidden);
}

function unmask(text: string, hidden: readonly string[]): string {
  let index = 0;
  return hidden.length === 0 ? text : text.replace(maskPattern, () => hidden[index++] as string);
}

/**
 * The text of a block of markdown (lines without a blank one) if it holds nothing but plain text, headings, list items,
 * simple emphasis, code spans and escapes, as most blocks of real answers do. Undefined if it may hold anything else.
 * Agrees with the parser and takes a fraction of its time.
 */
export function simpleBlockToText(block: string): string | undefined {
  if (unsupportedInline.test(block) || unsupportedText.test(block)) return undefined;
  // The paragraphs, headings and items of the block; only the text of a paragraph or item can go on in the next line.
  const texts: string[] = [];
  let isOpen = false;
  let lastItem = "";
  for (const line of block.split("\n")) {
    if (unsupportedLine.test(line)) return undefined;
    const [marker = "", indent = "", heading, item] = lineMarker.exec(line) ?? [];
    const content = line.slice(marker.length);
    if (marker === "") {
      if (isOpen) texts[texts.length - 1] += `\n${line.trimStart()}`;
      else texts.push(line);
      isOpen = true;
      continue;
    }
    if (item !== undefined) {
      if (lineMarker.test(content) || unsupportedLine.test(content)) return undefined;
      // A number other than 1 only goes on with a list; in a paragraph it is text.
      const kind = `${indent}${item.at(-1)}`;
      if (isOpen && /^\d/u.test(item) && item !== "1." && item !== "1)" && lastItem !== kind)
        return undefined;
      lastItem = kind;
    }
    texts.push(content);
    isOpen = heading === undefined;
  }
  const plain = texts.map(inlineToText);
  return plain.includes(undefined) ? undefined : plain.join(" ");
}
