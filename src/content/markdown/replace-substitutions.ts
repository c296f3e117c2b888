import { rewriteProse } from "./fences.ts";

/** Longest text that substitutions may add up to, in UTF-16 code units: further ones stay as they are written. */
const maxLength = 300_000;

const substitution =
  /\{\{[ \t]*([$\w.-]+)[ \t]*\}\}|\{\{[<%][ \t]*(?:site)?(param|var|meta)[ \t]+(?:name=)?(["']?)([\w.-]+)\3[ \t]*\/?[>%]\}\}/gu;

/** A variable of Writerside, which is one in code, too. */
const percentVariable = /%[\w.-]{1,100}%/gu;

/**
 * Puts the texts that an article's front matter or its site declares where `{{ name }}` stands, or `{{< param name >}}` of Hugo and
 * `{{< var name >}}` of Quarto, outside of code, or `%name%` of Writerside. Others stay as they are.
 */
export function replaceSubstitutions(text: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0 || !/\{\{|%/u.test(text)) return text;
  let length = 0;
  const fillIn = (source: string, name: string): string => {
    const value = values.get(name);
    if (value === undefined || length > maxLength) return source;
    length += value.length;
    return value;
  };
  const filledIn = text.replace(percentVariable, (source) => fillIn(source, source));
  return rewriteProse(filledIn, (prose) =>
    prose.replace(substitution, (source, name?: string, tag?: string, _quote?: string, key?: string) =>
      fillIn(source, name ?? `${tag} ${key}`),
    ),
  );
}
