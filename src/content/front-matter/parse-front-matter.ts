import { parse as parseToml, TomlDate, TomlError } from "smol-toml";
import { isMapping } from "./mapping.ts";
import { type ParsedYaml, parseYaml, type YamlError } from "./parse-yaml.ts";
import type { FrontMatterFormat } from "./split-front-matter.ts";

/** Parses front matter into a plain value. Never throws: what can't be read is in `errors`. */
export function parseFrontMatter(format: FrontMatterFormat, text: string): ParsedYaml {
  switch (format) {
    case "yaml":
      return parseYaml(text);
    case "toml":
      return parseWith(text, (toml) => tomlToPlain(parseToml(toml)));
    case "json":
      return parseWith(text, (json) => JSON.parse(json) as unknown);
    case "meta":
      return recoverFields(text);
    case "plain":
      return parsePlainLines(text);
    case "properties":
      return parseProperties(text);
  }
}

/** Properties that are lists, with commas between their items. */
const listProperties: ReadonlySet<string> = new Set(["alias", "aliases", "tags"]);

/** Parses lines such as `tags:: [[tea]], hot`: in values, links to pages are their names. */
function parseProperties(text: string): ParsedYaml {
  const value = new Map<string, unknown>();
  const offsets = new Map<string, number>();
  for (const { 1: name = "", 2: written = "", index } of text.matchAll(
    /^[ \t-]*(\w[\w.-]*)::[ \t]*(.*?)\r?$/gmu,
  )) {
    const plain = written.replace(/#?\[\[([^[\]]*)\]\]/gu, "$1").trim();
    value.set(name, listProperties.has(name) ? plain.split(",").map((item) => item.trim()) : plain);
    offsets.set(name, index);
  }
  return {
    value: Object.fromEntries(value),
    errors: [],
    fields: [...value.keys()],
    offsetOf: ([key]) => offsets.get(String(key)) ?? 0,
  };
}

/** Fields of plain lines that are lists, with commas between their items. */
const listFields: ReadonlySet<string> = new Set(["authors", "categories", "keywords", "tags"]);

/**
 * Parses lines such as `Tags: tea, hot`, `.. tags: tea, hot` of Nikola, and `[//]: # (title: Why?)` of Writerside. Of fields with the
 * same name the first counts.
 */
function parsePlainLines(text: string): ParsedYaml {
  const texts = new Map<string, string>();
  const offsets = new Map<string, number>();
  for (const { 1: prefix = "", 2: name = "", 3: written = "", index } of text.matchAll(
    /^ {0,3}(\.\.[ \t]+|\[\/\/\]: # \()?(\w[\w -]*):((?:.|\r?\n[ \t]+(?!\.\.[ \t])(?=\S))*)/gmu,
  )) {
    if (texts.has(name)) continue;
    const value = prefix.startsWith("[") ? written.replace(/\)\s*$/u, "") : written;
    texts.set(name, value.replace(/\s+/gu, " ").trim());
    offsets.set(name, index);
  }
  const fields = Array.from(texts, ([name, value]) => {
    const items = value.split(/[,;]/u).map((item) => item.trim());
    return [name, listFields.has(name.toLowerCase()) ? items : value] as const;
  });
  return {
    value: Object.fromEntries(fields),
    errors: [],
    fields: [...texts.keys()],
    offsetOf: ([key]) => offsets.get(String(key)) ?? 0,
  };
}

function parseWith(text: string, parse: (text: string) => unknown): ParsedYaml {
  try {
    const value = parse(text);
    if (!isMapping(value)) return failed(0, "front matter must be a mapping of names to values");
    return { value, errors: [], fields: Object.keys(value), offsetOf: (path) => findKey(text, path) };
  } catch (error) {
    const offset = error instanceof TomlError ? lineToOffset(text, error.line, error.column) : 0;
    const [reason = "unknown reason"] = (error instanceof Error ? error.message : String(error)).split("\n");
    return failed(offset, reason);
  }
}

function failed(offset: number, reason: string): ParsedYaml {
  return { value: undefined, errors: [{ offset, reason }], fields: [], offsetOf: () => 0 };
}

function lineToOffset(text: string, line: number, column: number): number {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((offset, each) => offset + each.length + 1, column - 1);
}

/** The offset of the first key of a path, where it begins a line; 0 if it doesn't. */
function findKey(text: string, [key]: readonly (string | number)[]): number {
  const quoted = String(key).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return new RegExp(`^[ \\t]*["']?${quoted}["']?[ \\t]*[:=]`, "mu").exec(text)?.index ?? 0;
}

/** TOML's dates are objects of their own: as text they are what the author wrote. */
function tomlToPlain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(tomlToPlain);
  if (typeof value !== "object" || value === null) return typeof value === "bigint" ? Number(value) : value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tomlToPlain(each)]));
}

/** A top-level field of YAML: its first line, and what is indented below. */
const topLevelField =
  /^([^\s#:'"[{-][^:\n]*):(?:[ \t]+([^\n]*)|[ \t]*)(?:\n(?:[ \t]+[^\n]*|- [^\n]*|[ \t]*)(?=\n|$))*/gmu;

/**
 * Reads the fields of broken YAML one by one. A value that isn't YAML, such as `What is this: an example`, is the text of
 * its line. Of fields with the same name the first counts.
 */
export function recoverFields(text: string): ParsedYaml {
  const value = new Map<string, unknown>();
  const offsets = new Map<string, number>();
  const errors: YamlError[] = [];
  for (const match of text.replaceAll("\r\n", " \n").matchAll(topLevelField)) {
    const [block, name = "", line = ""] = match;
    const key = name.trim();
    if (value.has(key)) continue;
    const parsed = parseYaml(block);
    const fields = parsed.value as Readonly<Record<string, unknown>> | undefined;
    value.set(key, parsed.errors.length === 0 ? fields?.[key] : line.trim().replace(/^(["'])(.*)\1$/u, "$2"));
    offsets.set(key, match.index);
  }
  return {
    value: Object.fromEntries(value),
    errors,
    fields: [...value.keys()],
    offsetOf: ([key]) => offsets.get(String(key)) ?? 0,
  };
}
