import type { SourceContext } from "../source-context.ts";
import { toMapping } from "./mapping.ts";
import type { Fields } from "./normalize-fields.ts";

/** The texts and numbers of a table. */
function toValues(mapping: unknown): [name: string, value: string][] {
  return Object.entries(toMapping(mapping)).flatMap(([name, value]): [string, string][] =>
    typeof value === "string" || typeof value === "number" ? [[name, String(value).trim()]] : [],
  );
}

function prefixNames(values: readonly (readonly [string, string])[], ...prefixes: readonly string[]) {
  return prefixes.flatMap((prefix) =>
    values.map(([name, value]): [string, string] => [prefix + name, value]),
  );
}

/** What the pages of a tool call the values of its configuration and of their own front matter. */
function parseToolValues(
  fields: Fields,
  { layout: { tool }, isConfigured = false, values = {} }: SourceContext,
): [name: string, value: string][] {
  if (!isConfigured) return [];
  const ofSite = Object.entries(values);
  switch (tool) {
    case "jekyll":
      return [...ofSite, ...prefixNames(toValues(fields), "page.")];
    case "hugo":
      return prefixNames([...ofSite, ...toValues(fields), ...toValues(fields["params"])], "param ");
    case "mkdocs":
      return ofSite.length === 0
        ? []
        : [...ofSite, ...toValues(fields), ...prefixNames(toValues(fields), "page.meta.")];
    case "quarto":
      return [...prefixNames(ofSite, "var "), ...prefixNames(toValues(fields), "meta ")];
    case "writerside":
      return ofSite.map(([name, value]) => [`%${name}%`, value]);
    case "vitepress":
    case "vuepress":
      return prefixNames(toValues(fields), "$frontmatter.", "$page.frontmatter.");
    default:
      return [];
  }
}

/**
 * The texts that stand for `{{ name }}` in the body, by name: those that front matter declares (`substitutions` of MyST, also below
 * `myst`, and `myst_substitutions`), and the values of the tool. Anything but texts and numbers is left out.
 */
export function parseSubstitutions(fields: Fields, context: SourceContext): ReadonlyMap<string, string> {
  const declared = [
    toMapping(fields["myst"])["substitutions"],
    fields["myst_substitutions"],
    fields["substitutions"],
  ].flatMap(toValues);
  return new Map([...parseToolValues(fields, context), ...declared]);
}
