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

/** What is around the body of a page. */
const documentNames = ["html", "head", "body", "#root"];

/** The beginning of each element and each attribute, as React and KaTeX write them: never in a text. */
const tokenPattern = /<[a-z][\w-]*| (?:class|id)="[^"]*| [\w:-]+(?==")/gu;

/** The names in a token as selectors have them: `p`, `.answer`, `#main`, and `[href` for an attribute. */
function tokenToNames(token: string): string[] {
  if (token.startsWith("<")) return [token.slice(1)];
  const [attribute = "", value] = token.slice(1).split('="');
  const names = [`[${attribute.toLowerCase()}`];
  if (attribute === "id") names.push(`#${value}`);
  if (attribute === "class") for (const name of value?.split(/\s+/u) ?? []) names.push(`.${name}`);
  return names;
}

/**
 * Returns a function that lists those of `knownNames` that are in a part of a body, sorted and as selectors have them, in a twentieth
 * of the time that parsing takes.
 */
export function createTagReader(knownNames: ReadonlySet<string>): (html: string) => readonly string[] {
  const isKnown = (name: string): boolean => knownNames.has(name.replace(/^[.#[]/u, ""));
  const knownTokens = new Map<string, readonly string[]>();
  const readToken = (token: string): readonly string[] => {
    const names = tokenToNames(token).filter(isKnown);
    const isHeadingId = token.startsWith(" id=") && names.length < 2;
    // A copy: a part of the HTML would keep all of it in memory.
    if (!isHeadingId) knownTokens.set(Buffer.from(token).toString(), names);
    return names;
  };
  return (html) => {
    const found = new Set(documentNames.filter(isKnown));
    for (const token of new Set(html.match(tokenPattern)))
      for (const name of knownTokens.get(token) ?? readToken(token)) found.add(name);
    return [...found].sort();
  };
}

/** Names by their kind. */
export function namesToSelectorNames(
  names: readonly string[],
  languages: ReadonlySet<string>,
): SelectorNames {
  const withPrefix = (prefix: string): ReadonlySet<string> =>
    new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
  return {
    elements: new Set(names.filter((name) => /^\w/u.test(name))),
    classes: withPrefix("."),
    ids: withPrefix("#"),
    attributes: withPrefix("["),
    languages,
  };
}
