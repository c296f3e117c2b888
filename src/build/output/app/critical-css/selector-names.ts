import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** The names that selectors can refer to: those of the elements, classes, ids, attributes and languages of a document. */
export interface SelectorNames {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}

/** The names of an attribute as selectors have them: `[href`, for some with `#main` or `.answer`. */
function attributeToNames(attribute: string, value: string): string[] {
  const names = [`[${attribute}`];
  if (attribute === "id") names.push(`#${value}`);
  if (attribute === "class") for (const name of value.split(/\s+/u)) names.push(`.${name}`);
  return names;
}

/** Collects the names in an HTML document. */
export function htmlToSelectorNames(html: string): SelectorNames {
  const names = new Set<string>();
  const languages = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ("tagName" in node) {
      names.add(node.tagName);
      for (const { name, value } of node.attrs) {
        for (const each of attributeToNames(name, value)) names.add(each);
        if (name === "lang") languages.add(value);
      }
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return namesToSelectorNames([...names], languages);
}

/** What is around the body of a page. */
const documentNames = ["html", "head", "body", "#root"];

/** The beginning of each element and each attribute, as React and KaTeX write them: never in a text. */
const tokenPattern = /<[a-z][\w-]*| (?:class|id)="[^"]*| [\w:-]+(?==")/gu;

function tokenToNames(token: string): string[] {
  if (token.startsWith("<")) return [token.slice(1)];
  const [attribute = "", value = ""] = token.slice(1).split('="');
  return attributeToNames(attribute.toLowerCase(), value);
}

/**
 * Returns a function that lists those of `knownNames` that are in a part of a body, sorted and as selectors have them: `p`, `.answer`,
 * `#main`, `[href`. Much faster than parsing it.
 */
export function createTagReader(knownNames: ReadonlySet<string>): (html: string) => readonly string[] {
  const isKnown = (name: string): boolean => knownNames.has(name.replace(/^[.#[]/u, ""));
  const namesByToken = new Map<string, readonly string[]>();
  const readToken = (token: string): readonly string[] => {
    const names = tokenToNames(token).filter(isKnown);
    // Most ids are in one page alone. A copy: a part of a string keeps all of it in memory.
    if (!token.startsWith(" id=")) namesByToken.set(Buffer.from(token).toString(), names);
    return names;
  };
  return (html) => {
    const found = new Set(documentNames.filter(isKnown));
    for (const token of new Set(html.match(tokenPattern)))
      for (const name of namesByToken.get(token) ?? readToken(token)) found.add(name);
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
