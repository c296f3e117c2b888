import { type Document, isMap, isNode, isScalar, parseDocument } from "yaml";
import { explainYamlError, fieldHint, firstOfEachLine } from "./explain-yaml-error.ts";
import { parseSimpleYaml } from "./parse-simple-yaml.ts";

/** A YAML syntax error; `offset` is relative to the start of the YAML, in UTF-16 code units. */
export interface YamlError {
  readonly offset: number;
  readonly reason: string;
  /** How to fix it, if that follows from the error. */
  readonly hint?: string;
}

/** Parsed YAML: a plain value, its errors, and the offsets of its parts. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** The names of the top-level fields. */
  readonly fields: readonly string[];
  /** The offset of the value at a path; if it is missing, that of its nearest ancestor. */
  readonly offsetOf: (path: readonly (string | number)[]) => number;
}

/** Limits YAML aliases, which could otherwise expand a small file to gigabytes. */
const maxAliasCount = 100;

function nodeOffset(yamlDocument: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yamlDocument.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The first line of the library's message, without the location and the excerpt. */
function messageToReason(message: string): string {
  return (
    message
      .split("\n")[0]
      ?.replace(/ at line \d+, column \d+:?$/u, "")
      .replace(/[.:]+$/u, "") ?? message
  );
}

/** Parses YAML 1.2 with the core schema only: no custom tags, no dates, no code. Never throws. */
export function parseYaml(yaml: string): ParsedYaml {
  const simple = parseSimpleYaml(yaml);
  if (simple === undefined) return parseAnyYaml(yaml);
  const { value } = simple;
  let parsed: ParsedYaml | undefined;
  const offsetOf = (path: readonly (string | number)[]): number => {
    const offset = simple.offsetOf(path);
    if (offset !== undefined) return offset;
    parsed ??= parseAnyYaml(yaml);
    return parsed.offsetOf(path);
  };
  return { value, errors: [], fields: Object.keys(value), offsetOf };
}

/** Parses all YAML, which takes ten times as long. */
export function parseAnyYaml(yaml: string): ParsedYaml {
  const yamlDocument = parseDocument(yaml, {
    schema: "core",
    uniqueKeys: true,
    prettyErrors: false,
    // Of a key such as `{{ title }}`, the library would warn the process.
    logLevel: "error",
  });
  const found = [...yamlDocument.errors, ...yamlDocument.warnings].map(
    ({ code, pos: [offset], message }): YamlError =>
      explainYamlError({ code, offset, message: messageToReason(message) }, yaml),
  );
  const errors = firstOfEachLine(found, yaml);
  const contents = yamlDocument.contents;
  if (errors.length === 0 && contents !== null && !isMap(contents)) {
    errors.push({
      offset: contents.range?.[0] ?? 0,
      reason: "front matter must be a mapping (one `name: value` per line)",
      hint: fieldHint,
    });
  }
  const fields = isMap(contents)
    ? contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ""))
    : [];
  const offsetOf = (path: readonly (string | number)[]) => nodeOffset(yamlDocument, path);
  if (errors.length > 0) return { value: undefined, errors, fields, offsetOf };
  try {
    return { value: yamlDocument.toJS({ maxAliasCount }), errors, fields, offsetOf };
  } catch (error) {
    const reason = error instanceof Error ? messageToReason(error.message) : String(error);
    const alias = /^Unresolved alias .*: (.+)$/u.exec(reason)?.[1];
    const offset = alias === undefined ? 0 : Math.max(0, yaml.indexOf(`*${alias}`));
    const code = alias === undefined ? "" : "BAD_SCALAR_START";
    return {
      value: undefined,
      errors: [explainYamlError({ code, offset, message: reason }, yaml)],
      fields,
      offsetOf,
    };
  }
}
