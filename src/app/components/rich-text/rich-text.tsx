import { createElement, type ReactElement, type ReactNode } from "react";
import type { RichText } from "../../../content/rich-text.ts";
import { TextLink } from "./text-link.tsx";

/** A short text of the publisher. */
export function RichTextView({ nodes }: { readonly nodes: RichText }): ReactElement {
  return <>{renderNodes(nodes)}</>;
}

function renderNodes(nodes: RichText): ReactNode[] {
  return nodes.map((node, index) => {
    if (typeof node === "string") return node;
    const { tag, href, children } = node;
    // The text never changes while it is shown.
    const key = index;
    if (href === undefined) return createElement(tag, { key }, ...renderNodes(children));
    return (
      <TextLink key={key} link={href}>
        {renderNodes(children)}
      </TextLink>
    );
  });
}
