import { subscripts, superscripts } from "./tex-symbols.ts";

const reactionArrows: readonly (readonly [RegExp, string])[] = [
  [/<=+>>?|<<=+>/gu, " ⇌ "],
  [/<-+>/gu, " ↔ "],
  [/-+>(?:\[[^\]]*\]){0,2}/gu, " → "],
  [/<-+/gu, " ← "],
];

function mapCharacters(text: string, characters: ReadonlyMap<string, string>): string {
  return Array.from(text, (character) => characters.get(character) ?? character).join("");
}

/** The argument of mhchem's `\ce` as text: `2H2O <=> H3O+ + OH-` is 2H₂O ⇌ H₃O⁺ + OH⁻. */
export function chemistryToUnicode(source: string): string {
  let text = source;
  for (const [pattern, arrow] of reactionArrows) text = text.replace(pattern, arrow);
  return text
    .replace(/\^\{([^{}]*)\}|\^(\S)/gu, (_, group: string | undefined, single: string | undefined) =>
      mapCharacters(group ?? single ?? "", superscripts),
    )
    .replace(/_\{([^{}]*)\}|_(\S)/gu, (_, group: string | undefined, single: string | undefined) =>
      mapCharacters(group ?? single ?? "", subscripts),
    )
    .replace(/(?<=[A-Za-z)\]])\d+/gu, (digits) => mapCharacters(digits, subscripts))
    .replace(/(?<=[A-Za-z)\]₀-₉])[+-](?=\s|$|[,)])/gu, (charge) => mapCharacters(charge, superscripts))
    .replace(/\\[A-Za-z]+|[{}$]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
