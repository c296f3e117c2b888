import { must } from "../../../content/must.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Characters that XML can't represent. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const invalidXmlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** Escapes a text for XML and HTML, in elements and attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replace(invalidXmlCharacters, "")
    .replace(/[&<>"']/gu, (character) => must(entities[character], `entity of ${character}`));
}

/** JSON that is safe inside a script element: nothing in it can end the element. */
export function toScriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
