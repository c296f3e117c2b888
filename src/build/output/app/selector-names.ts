import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** The names that selectors can refer to: those of the elements, classes, ids and attributes of a document. */
export interface SelectorNames {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** Collects the names in an HTML document. */
export function htmlToSelectorNames(html: string): SelectorNames {
  const elements = new Set<string>();
  const classes = new Set<string>();
  const ids = new Set<string>();
  const attributes = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      elements.add(node.tagName);
      for (const { name, value } of node.attrs) {
        attributes.add(name);
        if (name === "id") ids.add(value);
        if (name === "class") for (const token of value.split(/\s+/u)) classes.add(token);
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return { elements, classes, ids, attributes };
}
