/** Where in a file something is; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a text that `JSON.parse` threw `error` for, and where; the end of the text if the error doesn't say where. */
export function explainJsonError(
  error: unknown,
  text: string,
): { readonly reason: string; readonly place: Place } {
  const message = error instanceof Error ? error.message : String(error);
  const [, position] = / at position (\d+)/u.exec(message) ?? [];
  const before = text.slice(0, position === undefined ? text.trimEnd().length : Number(position));
  return {
    reason: message.replace(/(?: in JSON)? at position .*$/su, ""),
    place: { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") },
  };
}

/** A sentence about it, which begins with the place: `queries.json:2:11: this is not valid JSON: …`. */
export function jsonErrorToText(error: unknown, text: string, file: string): string {
  const { reason, place } = explainJsonError(error, text);
  return `${file}:${place.line}:${place.column}: this is not valid JSON: ${reason}`;
}
