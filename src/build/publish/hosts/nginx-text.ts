/** A quoted nginx string. Variables in it are still expanded. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/gu, "\\$&")}"`;
}

/** A quoted nginx string without variables: percent-encodes `$`, which nginx can't escape. */
export function quoteLiteral(url: string): string {
  return quote(url.replaceAll("$", "%24"));
}

/** Escapes a text so that PCRE matches it literally. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\#-]/gu, "\\$&");
}

/** Lowercases ASCII letters only, as nginx compares map keys. */
export function lowercaseAscii(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** Indents lines by two spaces. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, "  ");
}
