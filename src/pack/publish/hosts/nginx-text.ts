/** A text as nginx reads it between quotes. Variables in it keep their meaning. */
export function quote(text: string): string {
  return `"${text.replace(/[\\"]/gu, "\\$&")}"`;
}

/** A text as nginx reads it between quotes where no variable may be meant: it has no other way to write a `$`. */
export function quoteUrl(url: string): string {
  return quote(url.replaceAll("$", "%24"));
}

/** A text as PCRE matches it letter by letter. */
export function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\#-]/gu, "\\$&");
}

/** As nginx compares the keys of a map: letters of ASCII without regard to case. */
export function toLowerAscii(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** Lines set in by two blanks more. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, "  ");
}
