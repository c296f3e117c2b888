import { parseAst } from "vite";

/** A part of a module's code. */
interface CodeRange {
  readonly start: number;
  readonly end: number;
}

/** What can be replaced in a catalog: values of messages by their paths, such as `actions.save`, and constants by their names. */
interface CatalogParts {
  readonly messages: ReadonlyMap<string, CodeRange>;
  readonly constants: ReadonlyMap<string, CodeRange>;
}

type Program = ReturnType<typeof parseAst>;
type Expression = Extract<Program["body"][number], { type: "ExpressionStatement" }>["expression"];

/**
 * Puts the messages that `wording` exports as `name` in the place of those of the same paths in a catalog, and its
 * constants in the place of those of the same names, which other messages may use. Both are code of modules, in
 * TypeScript or JavaScript. Throws if the catalog lacks one of the messages.
 */
export function replaceMessages(catalog: string, wording: string, name: string): string {
  const [old, replacing] = [findParts(catalog, name), findParts(wording, name)];
  const edits = [...replacing.messages].map(([path, range]) => {
    const place = old.messages.get(path);
    if (place === undefined)
      throw new Error(`The messages "${name}" have no ${path} that could be replaced.`);
    return { place, range };
  });
  for (const [constant, range] of replacing.constants) {
    const place = old.constants.get(constant);
    if (place !== undefined) edits.push({ place, range });
  }
  return edits
    .sort((one, other) => other.place.start - one.place.start)
    .reduce(
      (code, { place, range }) =>
        code.slice(0, place.start) + wording.slice(range.start, range.end) + code.slice(place.end),
      catalog,
    );
}

function findParts(code: string, name: string): CatalogParts {
  const messages = new Map<string, CodeRange>();
  const constants = new Map<string, CodeRange>();
  for (const statement of parseAst(code, { lang: "ts" }).body) {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") continue;
    for (const { id, init } of declaration.declarations) {
      if (id.type !== "Identifier" || !init) continue;
      if (statement.type !== "ExportNamedDeclaration") constants.set(id.name, init);
      else if (id.name === name) collectMessages(init, "", messages);
    }
  }
  return { messages, constants };
}

/** A message that only names a constant is left out: it is replaced with the constant. */
function collectMessages(value: Expression, path: string, messages: Map<string, CodeRange>): void {
  if (value.type !== "ObjectExpression") {
    messages.set(path, value);
    return;
  }
  for (const property of value.properties) {
    if (property.type !== "Property" || property.shorthand) continue;
    const { key } = property;
    const text = key.type === "Identifier" ? key.name : key.type === "Literal" ? String(key.value) : "";
    collectMessages(property.value, path === "" ? text : `${path}.${text}`, messages);
  }
}
