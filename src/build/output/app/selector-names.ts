import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** The names that selectors can refer to: those of the elements, classes, ids, attributes and languages of a document. */
export interface SelectorNames {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}

/** Sets of names to add to. */
type CollectedNames = { readonly [Key in keyof SelectorNames]: Set<string> };

function createNames(): CollectedNames {
  return {
    elements: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    languages: new Set(),
  };
}

function addElement(names: CollectedNames, element: string): void {
  names.elements.add(element);
}

function addAttribute(names: CollectedNames, name: string, value: string): void {
  names.attributes.add(name);
  if (name === "id") names.ids.add(value);
  if (name === "lang") names.languages.add(value);
  if (name === "class") for (const token of value.split(/\s+/u)) names.classes.add(token);
}

/** Collects the names in an HTML document. */
export function htmlToSelectorNames(html: string): SelectorNames {
  const names = createNames();
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      addElement(names, node.tagName);
      for (const { name, value } of node.attrs) addAttribute(names, name, value);
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return names;
}

/** Elements around the body of a page. */
const documentElements = ["html", "head", "body"];

/** The beginning of each element and each attribute, as React and KaTeX write them: never in a text. */
const elementPattern = /<[a-z][\w-]*/gu;
const attributePattern = / [\w:-]+="[^"]*/gu;

/** Those of `knownNames` that are in a part of a body, in a tenth of the time that parsing takes. */
export function tagsToSelectorNames(
  html: string,
  knownNames: ReadonlySet<string>,
  languages: ReadonlySet<string>,
): SelectorNames {
  const names = createNames();
  for (const element of documentElements) addElement(names, element);
  names.ids.add("root");
  // Most of them occur many times.
  for (const tag of new Set(html.match(elementPattern))) addElement(names, tag.slice(1));
  for (const attribute of new Set(html.match(attributePattern))) {
    const end = attribute.indexOf("=");
    addAttribute(names, attribute.slice(1, end).toLowerCase(), attribute.slice(end + 2));
  }
  const selectKnown = (found: ReadonlySet<string>) =>
    new Set([...found].filter((name) => knownNames.has(name)));
  return {
    elements: selectKnown(names.elements),
    classes: selectKnown(names.classes),
    ids: selectKnown(names.ids),
    attributes: selectKnown(names.attributes),
    languages,
  };
}

/** The names in two parts of a document. */
export function joinSelectorNames(one: SelectorNames, other: SelectorNames): SelectorNames {
  const join = (key: keyof SelectorNames): ReadonlySet<string> => new Set([...one[key], ...other[key]]);
  return {
    elements: join("elements"),
    classes: join("classes"),
    ids: join("ids"),
    attributes: join("attributes"),
    languages: join("languages"),
  };
}
