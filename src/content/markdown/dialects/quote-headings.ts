import { isCalloutType } from "../blocks/callout-types.ts";
import { rewriteProse } from "../fences.ts";

/** A quote that begins with a heading with a class: `> #### Title {: .info}`. */
const classedHeading = /^((?:[ \t]*>)+[ \t]*)#{1,6}[ \t]([^\n{}]*)\{:?([^{}\n]*)\}[ \t]*$/gmu;

/** A quote that begins with the name of a box in braces: `> {tip} Text`. */
const bracedType = /^([ \t]{0,20}>[ \t]?)\{(note|tip|video|warning)\}[ \t]+(?=\S)/gmu;

/**
 * Rewrites boxes that are quotes to callouts: those of ExDoc, whose heading has the name of a box as class, and those of Laravel's
 * documentation.
 */
export function rewriteQuoteHeadings(text: string): string {
  if (!/>[ \t]?(?:#|\{)/u.test(text)) return text;
  return rewriteProse(text, (prose) =>
    prose
      .replace(
        bracedType,
        (_, quote: string, type: string) =>
          `${quote}[!${type === "video" ? "NOTE" : type.toUpperCase()}]\n${quote}`,
      )
      .replace(classedHeading, (line, quote: string, title: string, attributes: string) => {
        const type = /^\.([A-Za-z]+)/u.exec(attributes.trim())?.[1] ?? "";
        return isCalloutType(type) ? `${quote}[!${type}] ${title.trim()}` : line;
      }),
  );
}
