import { isHtmlName } from "./html-names.ts";

/** Names of the elements that stand for blocks while an answer is converted. Authors can't write them. */
export const blockTag = "quire-block";
export const titleTag = "quire-title";
export const sizeTag = "quire-size";

const reservedTags: ReadonlySet<string> = new Set([blockTag, titleTag, sizeTag]);

/** `<name`, `</name`, also `<!doctype`, `<?php` and `<![CDATA[`; not the target of a link, `](<a b.md>)`. */
const tagStart = /(?<!\]\()<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])|<(?=[!?])/gu;

/**
 * Escapes the `<` of every tag whose name is not one of HTML, so that `vector<int>` and `<your name>` are text. An entity
 * means the same in markdown and within HTML.
 */
export function escapeUnknownTags(text: string): string {
  return text.replace(tagStart, (tag, slash: string | undefined, name: string | undefined, offset: number) =>
    isEscaped(text, offset) || (name !== undefined && (isHtmlName(name) || reservedTags.has(name)))
      ? tag
      : `&lt;${slash ?? ""}${name ?? ""}`,
  );
}

/** True if the author has escaped the character at an offset with a backslash. */
function isEscaped(text: string, offset: number): boolean {
  let start = offset;
  while (text[start - 1] === "\\") start -= 1;
  return (offset - start) % 2 === 1;
}

/** Escapes tags that only the conversion itself may write. */
export function escapeReservedTags(text: string): string {
  return text.replace(/<(?=\/?quire-)/giu, "&lt;");
}
