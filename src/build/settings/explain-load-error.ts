import { stripVTControlCharacters } from "node:util";
import { explainJsonError, type Place } from "../explain-json-error.ts";

/** Says in one line why a config file can't be loaded, with the line of the file if it is known. `text` is what is in it. */
export function explainLoadError(error: unknown, file: string, text: string): string {
  const { message, place } = file.endsWith(".json") ? explainJson(error, text) : explainProgram(error, file);
  return `cannot load ${file}${place === undefined ? "" : `:${place.line}:${place.column}`}: ${message}`;
}

interface Explanation {
  readonly message: string;
  readonly place: Place | undefined;
}

function explainJson(error: unknown, text: string): Explanation {
  if (text.trim() === "") return { message: "it is empty and needs at least {}", place: undefined };
  const { reason, place } = explainJsonError(error, text);
  return {
    message: `${reason}. Put names and texts in double quotes, a comma between settings, and none after the last one`,
    place,
  };
}

function explainProgram(error: unknown, file: string): Explanation {
  const syntaxError = findSyntaxError(error);
  if (syntaxError !== undefined) return syntaxError;
  const [reason = ""] = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
    .trim()
    .split("\n");
  const [, imported] =
    /^(?:Cannot find (?:module|package)|Failed to load url) '?([^\s']+)/u.exec(reason) ?? [];
  if (imported !== undefined)
    return {
      message: /^[./]/u.test(imported)
        ? `it imports ${imported}, which does not exist`
        : `it imports ${imported}, which is not installed. Run npm install in this folder, or npm install ${imported}`,
      place: undefined,
    };
  if (/^(?:module|exports|require) is not defined/u.test(reason))
    return { message: `${reason}. Write export default { … } instead`, place: findInStack(error, file) };
  const name = error instanceof Error && error.name !== "Error" ? `${error.name}: ` : "";
  return { message: `it throws an error: ${name}${reason}`, place: findInStack(error, file) };
}

/** What Vite says about a file that is not a program. */
function findSyntaxError(error: unknown): Explanation | undefined {
  const { errors } = Object(error) as { readonly errors?: unknown };
  const [first] = Array.isArray(errors) ? (errors as readonly unknown[]) : [];
  const { message, loc } = Object(first) as { readonly message?: unknown; readonly loc?: unknown };
  const { line, column } = Object(loc) as { readonly line?: unknown; readonly column?: unknown };
  if (typeof message !== "string") return undefined;
  const [reason = ""] = stripVTControlCharacters(message).split("\n");
  return {
    message: reason.replace(/^\[\w+\]\s*/u, "").replaceAll("`", ""),
    place: typeof line === "number" && typeof column === "number" ? { line, column: column + 1 } : undefined,
  };
}

/** The first place of a stack that is in the file. */
function findInStack(error: unknown, file: string): Place | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const line of stack.split("\n")) {
    const [, path = "", row, column] =
      /(?:\(|at )(?:eval \()?(?:file:\/\/)?([^()]*?)(?:\?[^:()]*)?:(\d+):(\d+)\)?$/u.exec(line) ?? [];
    if (path.endsWith(file.replaceAll("\\", "/"))) return { line: Number(row), column: Number(column) };
  }
  return undefined;
}
