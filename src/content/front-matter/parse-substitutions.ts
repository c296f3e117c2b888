import { type Fields, toMapping } from "./normalize-fields.ts";

/**
 * The texts that front matter declares for `{{ name }}` in the body, by name: `substitutions` of MyST, also below `myst`, and
 * `myst_substitutions`. Anything but texts and numbers is left out.
 */
export function parseSubstitutions(fields: Fields): ReadonlyMap<string, string> {
  const mappings = [
    toMapping(fields["myst"])["substitutions"],
    fields["myst_substitutions"],
    fields["substitutions"],
  ];
  return new Map(
    mappings
      .flatMap((mapping) => Object.entries(toMapping(mapping)))
      .flatMap(([name, value]): [string, string][] =>
        typeof value === "string" || typeof value === "number" ? [[name, String(value).trim()]] : [],
      ),
  );
}
