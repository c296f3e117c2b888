import { type Document, isMap, isNode, isScalar, parseDocument } from "yaml";

/** What is wrong with YAML; `offset` counts from its start, in UTF-16 units. */
export interface YamlFault {
  readonly offset: number;
  readonly reason: string;
}

/** YAML as read: a plain value, the offset of any part of it, and what was wrong. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** The names of the outermost fields. */
  readonly fields: readonly string[];
  /** Where the value at a path begins; of a missing one, its nearest parent. */
  readonly offsetOf: (path: readonly (string | number)[]) => number;
}

/** More aliases than any front matter needs; fewer than it takes to unfold a small file into gigabytes. */
const maxAliasCount = 100;

function nodeOffset(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The first sentence of the library's message, without the excerpt that follows it. */
function messageToReason(message: string): string {
  return (
    message
      .split("\n")[0]
      ?.replace(/ at line \d+, column \d+:?$/u, "")
      .replace(/[.:]+$/u, "") ?? message
  );
}

/** Reads YAML 1.2 with the core schema alone: no tags, no dates made of strings, no code. Never throws. */
export function parseYaml(yaml: string): ParsedYaml {
  const document = parseDocument(yaml, { schema: "core", uniqueKeys: true, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings].map((error) => ({
    offset: error.pos[0],
    reason: messageToReason(error.message),
  }));
  const contents = document.contents;
  if (faults.length === 0 && contents !== null && !isMap(contents)) {
    faults.push({
      offset: contents.range?.[0] ?? 0,
      reason: "front matter must be a mapping (one `name: value` per line)",
    });
  }
  const fields = isMap(contents)
    ? contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ""))
    : [];
  const offsetOf = (path: readonly (string | number)[]) => nodeOffset(document, path);
  if (faults.length > 0) return { value: undefined, faults, fields, offsetOf };
  try {
    return { value: document.toJS({ maxAliasCount }), faults, fields, offsetOf };
  } catch (error) {
    const reason = error instanceof Error ? messageToReason(error.message) : String(error);
    return { value: undefined, faults: [{ offset: 0, reason }], fields, offsetOf };
  }
}
