/** YAML of the plainest kind. */
export interface SimpleYaml {
  readonly value: Readonly<Record<string, unknown>>;
  /** The offset of the value at a path, as `ParsedYaml` has it; undefined for an empty one, of which only its field is known. */
  readonly offsetOf: (path: readonly (string | number)[]) => number | undefined;
}

/** Tabs, carriage returns and other control characters, which have rules of their own. */
const unusualCharacter = /[^\P{Cc}\n]|[\u2028\u2029\uFEFF]|\p{Surrogate}/u;

/** A field without spaces at its end: its indentation, name and value. */
const fieldLine = /^( *)([A-Za-z_][\w-]*):(?: +(.*))?$/u;
const itemLine = /^( *)- +(.*)$/u;
const spacesAtEnd = /(?<! ) +$/u;
const blankOrComment = /^ *(?:#.*)?$/u;

/** Text that no YAML 1.2 parser takes for anything else. */
const plainText = /^[\p{L}_/(](?:(?!: | #).)*(?<!:)$/u;
const textAfterDigit = /^\d(?=[\d.]*[ \p{L},;/%)])(?!0?[\d._]*[eExo][\d+-])(?:(?!: | #).)*(?<!:)$/u;
const date = /^\d{4}-\d\d-\d\d$/u;
const number = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/u;
const quoted = /^(?:"[^"\\]*"|'[^']*')$/u;

const words: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  [
    [["null", "Null", "NULL"], null],
    [["true", "True", "TRUE"], true],
    [["false", "False", "FALSE"], false],
  ].flatMap(([spellings, value]) => (spellings as string[]).map((word) => [word, value] as const)),
);

const maxDepth = 8;

/** Thrown and caught in this file: the text needs the real parser. */
class NotSimpleError extends Error {}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function parseScalar(written: string): unknown {
  if (words.has(written)) return words.get(written);
  if (plainText.test(written) || date.test(written) || textAfterDigit.test(written)) return written;
  if (number.test(written)) return Number(written);
  if (quoted.test(written)) return written.slice(1, -1);
  throw new NotSimpleError();
}

/** Reads lines one after another. */
class SimpleYamlReader {
  /** By path, one name in a line; undefined for an empty value. */
  readonly offsets = new Map<string, number | undefined>();
  readonly #lines: readonly string[];
  readonly #endsWithNewline: boolean;
  #index = 0;
  /** The offset of the current line. */
  #offset = 0;

  constructor(text: string) {
    this.#lines = text.split("\n");
    this.#endsWithNewline = text.endsWith("\n");
  }

  /** The next line that says something; undefined at the end. */
  #peek(): string | undefined {
    for (let line = this.#lines[this.#index]; line !== undefined; line = this.#lines[this.#index]) {
      if (!blankOrComment.test(line)) return line;
      this.#advance(line);
    }
    return undefined;
  }

  #advance(line: string): void {
    this.#index += 1;
    this.#offset += line.length + 1;
  }

  /** `path` has a newline at its end unless it is empty. */
  readMap(indent: number, depth: number, path: string): Record<string, unknown> {
    if (depth > maxDepth) throw new NotSimpleError();
    const map: Record<string, unknown> = {};
    for (let line = this.#peek(); line !== undefined && indentOf(line) >= indent; line = this.#peek()) {
      const [, spaces, name, written = ""] = fieldLine.exec(line.replace(spacesAtEnd, "")) ?? [];
      if (spaces?.length !== indent || name === undefined || Object.hasOwn(map, name) || name === "__proto__")
        throw new NotSimpleError();
      const start = this.#offset + line.indexOf(":") + 1;
      this.#advance(line);
      if (written === "") {
        map[name] = this.#readNested(indent, depth, path + name);
        continue;
      }
      this.offsets.set(path + name, start + indentOf(line.slice(line.indexOf(":") + 1)));
      map[name] = /^[>|]-?$/u.test(written) ? this.#readBlock(written, indent) : parseScalar(written);
    }
    return map;
  }

  /** The value that begins in the line after its field: a map, a list, or nothing. */
  #readNested(indent: number, depth: number, path: string): unknown {
    this.offsets.set(path, undefined);
    const line = this.#peek();
    if (line === undefined) return null;
    const ownIndent = indentOf(line);
    const isList = itemLine.test(line);
    if (ownIndent < indent || (ownIndent === indent && !isList)) return null;
    this.offsets.set(path, this.#offset + ownIndent);
    return isList
      ? this.#readList(ownIndent, ownIndent === indent, path)
      : this.readMap(ownIndent, depth + 1, `${path}\n`);
  }

  #readList(indent: number, isBesideField: boolean, path: string): unknown[] {
    const items: unknown[] = [];
    for (let line = this.#peek(); line !== undefined && indentOf(line) >= indent; line = this.#peek()) {
      const [, spaces, written = ""] = itemLine.exec(line.replace(spacesAtEnd, "")) ?? [];
      // The list has the indentation of its field: the next field ends it.
      if (spaces === undefined && isBesideField && indentOf(line) === indent) break;
      if (spaces?.length !== indent) throw new NotSimpleError();
      this.offsets.set(`${path}\n${items.length}`, this.#offset + line.indexOf(written, indent + 1));
      items.push(parseScalar(written));
      this.#advance(line);
    }
    return items;
  }

  /** A text over several lines, all with the same indentation. */
  #readBlock(style: string, fieldIndent: number): string {
    const texts: string[] = [];
    const blockIndent = indentOf(this.#lines[this.#index] ?? "");
    if (blockIndent <= fieldIndent) throw new NotSimpleError();
    for (let line = this.#lines[this.#index]; line !== undefined; line = this.#lines[this.#index]) {
      if (line.trim() === "" || indentOf(line) <= fieldIndent) break;
      if (indentOf(line) !== blockIndent) throw new NotSimpleError();
      texts.push(line.slice(blockIndent));
      this.#advance(line);
    }
    // A blank line within the text counts.
    let next = this.#index;
    while (this.#lines[next] === "") next += 1;
    if (indentOf(this.#lines[next] ?? "") > fieldIndent) throw new NotSimpleError();
    if (texts.length === 0 || (!style.endsWith("-") && !this.#endsWithNewline)) throw new NotSimpleError();
    return texts.join(style.startsWith(">") ? " " : "\n") + (style.endsWith("-") ? "" : "\n");
  }
}

/** The offset of the value at a path; if it is missing, that of its nearest ancestor. */
function findOffset(
  offsets: ReadonlyMap<string, number | undefined>,
  path: readonly (string | number)[],
): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path.slice(0, length).join("\n");
    if (offsets.has(key)) return offsets.get(key);
  }
  return 0;
}

/**
 * Parses simple YAML in a tenth of the time that a complete parser takes. Nearly all front matter is simple: fields with
 * texts, numbers and dates on one line, texts over several lines, and maps and lists of these. The result is the same as
 * that of the complete parser. Returns undefined for all other YAML and for invalid YAML, which the complete parser reads.
 */
export function parseSimpleYaml(text: string): SimpleYaml | undefined {
  if (unusualCharacter.test(text)) return undefined;
  const reader = new SimpleYamlReader(text);
  try {
    const value = reader.readMap(0, 0, "");
    if (Object.keys(value).length === 0) return undefined;
    return { value, offsetOf: (path) => findOffset(reader.offsets, path) };
  } catch (error) {
    if (error instanceof NotSimpleError) return undefined;
    throw error;
  }
}
