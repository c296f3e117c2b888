import { codeLanguageByAlias } from "../code-languages.ts";
import { isWithinOneEdit } from "../text/is-within-one-edit.ts";

/** Shorter names are similar to too many others. */
const minNameLength = 3;

/** Suggests a known name for an unknown one: one edit away, a prefix of it, or beginning with it. */
export function suggestCodeLanguage(unknown: string): string | undefined {
  const lower = unknown.toLowerCase();
  const names = [...codeLanguageByAlias.keys()].filter((name) => name.length >= minNameLength);
  const byLength = names.toSorted((one, other) => other.length - one.length);
  return (
    names.find((name) => isWithinOneEdit(name, lower)) ??
    byLength.find((name) => lower.startsWith(name)) ??
    (lower.length >= minNameLength ? names.find((name) => name.startsWith(lower)) : undefined)
  );
}
