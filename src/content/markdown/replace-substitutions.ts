import { rewriteProse } from "./fences.ts";

/** Longest text that substitutions may add up to, in UTF-16 code units: further ones stay as they are written. */
const maxLength = 300_000;

const substitution =
  /\{\{[ \t]*([$\w.-]+)[ \t]*\}\}|\{\{[<%][ \t]*(?:site)?(param|var|meta)[ \t]+(?:name=)?(["']?)([\w.-]+)\3[ \t]*\/?[>%]\}\}/gu;

/**
 * Puts the texts that an article's front matter or its site declares where `{{ name }}` stands, or `{{< param name >}}` of Hugo and
 * `{{< var name >}}` of Quarto, outside of code. Others stay as they are.
 */
export function replaceSubstitutions(text: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0 || !text.includes("{{")) return text;
  let length = 0;
  return rewriteProse(text, (prose) =>
    prose.replace(substitution, (source, name?: string, tag?: string, _quote?: string, key?: string) => {
      const value = values.get(name ?? `${tag} ${key}`);
      if (value === undefined || length > maxLength) return source;
      length += value.length;
      return value;
    }),
  );
}
