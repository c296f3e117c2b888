import type { Root } from "hast";
import type { Formula } from "../article/answer.ts";
import { restoreUrl } from "./guard-links.ts";
import { restoreFormulas } from "./place-formulas.ts";
import { element, rewriteTree } from "./rewrite-tree.ts";
import { isImageUrl } from "./safe-url.ts";

/** Keeps images that come over https, loaded late and without telling from where; every other becomes its alt text. */
export function guardImages(tree: Root, formulas: readonly Formula[]): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "img") return undefined;
    const src = restoreUrl(String(node.properties.src ?? ""), formulas);
    const text = String(node.properties.alt ?? "");
    if (!isImageUrl(src)) return [{ type: "text", value: text }];
    const alt = restoreFormulas(text, formulas);
    const { title } = node.properties;
    return [
      element("img", {
        src,
        alt,
        ...(typeof title === "string" && { title: restoreFormulas(title, formulas) }),
        loading: "lazy",
        decoding: "async",
        referrerPolicy: "no-referrer",
      }),
    ];
  });
}
