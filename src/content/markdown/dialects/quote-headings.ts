import { isCalloutType } from "../blocks/callout-types.ts";
import { rewriteProse } from "../fences.ts";

/** A quote that begins with a heading with a class: `> #### Title {: .info}`. */
const classedHeading = /^((?:[ \t]*>)+[ \t]*)#{1,6}[ \t]([^\n{}]*)\{:?([^{}\n]*)\}[ \t]*$/gmu;

/** Rewrites the boxes of ExDoc to callouts with a title: quotes whose heading has the name of a box as class. */
export function rewriteQuoteHeadings(text: string): string {
  if (!text.includes("> #")) return text;
  return rewriteProse(text, (prose) =>
    prose.replace(classedHeading, (line, quote: string, title: string, attributes: string) => {
      const type = /^\.([A-Za-z]+)/u.exec(attributes.trim())?.[1] ?? "";
      return isCalloutType(type) ? `${quote}[!${type}] ${title.trim()}` : line;
    }),
  );
}
