import { rewriteProse } from "../fences.ts";

/** A picture with attributes, maybe over several lines, of which one is its alternative text. */
const describedPicture =
  /!\[([^[\]\n]{0,500})\]\(([^()\n]{1,500})\)\{((?:[^{}"']|"[^"{}]{0,2000}"|'[^'{}]{0,2000}'){0,50}?(?<![\w-])(?:fig-)?alt=(?:"([^"{}]{1,2000})"|'([^'{}]{1,2000})')[^{}]{0,500})\}/gu;

/** Pictures whose alternative text is an attribute behind them, as Pandoc has it: `![](a.png){alt="A tree"}`. */
export function rewritePictureAttributes(text: string): string {
  if (!/\balt=/u.test(text) || !text.includes("){")) return text;
  return rewriteProse(text, (prose) =>
    prose.replace(
      describedPicture,
      (_, caption: string, target: string, attributes: string, double?: string, single?: string) => {
        const alt = (double ?? single ?? "").replace(/\s+/gu, " ").replace(/[[\]]/gu, "\\$&");
        const others = attributes
          .replace(/(?:fig-)?alt=(?:"[^"]*"|'[^']*')/u, "")
          .replace(/\s+/gu, " ")
          .trim();
        return `![${caption.trim() === "" ? alt : caption}](${target})${others === "" ? "" : `{${others}}`}`;
      },
    ),
  );
}
