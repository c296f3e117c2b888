import type { Root } from "hast";
import type { Formula } from "../../../../../content/answer.ts";
import { restoreFormulas } from "./insert-formulas.ts";
import { createElement, rewriteTree } from "./rewrite-tree.ts";
import { isSafeImageUrl } from "./safe-url.ts";
import { restoreFormulasInUrl } from "./sanitize-links.ts";

/** Keeps images loaded over https (lazily, without a referrer) and replaces every other image by its alt text. */
export function sanitizeImages(tree: Root, formulas: readonly Formula[]): void {
  rewriteTree(tree, (node) => {
    if (node.type !== "element" || node.tagName !== "img") return undefined;
    const src = restoreFormulasInUrl(String(node.properties.src ?? ""), formulas);
    const text = String(node.properties.alt ?? "");
    if (!isSafeImageUrl(src)) return [{ type: "text", value: text }];
    const alt = restoreFormulas(text, formulas);
    const { title } = node.properties;
    return [
      createElement("img", {
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
