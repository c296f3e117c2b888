import { rewriteProse } from "../fences.ts";

/** What Stack Exchange writes above indented code: `<!-- language: lang-js -->`. */
const languageComment =
  /^[ \t]*<!--[ \t]*language:[ \t]*(?:lang-)?([\w+#-]{1,30})[ \t]*-->[ \t]*\n(?:[ \t]*\n){0,3}((?:(?: {4}|\t)[^\n]*(?:\n|(?![\s\S]))|[ \t]*\n(?=(?:[ \t]*\n){0,5}(?: {4}|\t)[ \t]*\S))+)/gmu;

/** Writes indented code below a comment that names its language as fenced code. */
export function rewriteLanguageComments(text: string): string {
  if (!text.includes("<!-- language")) return text;
  return rewriteProse(text, (prose) =>
    prose.replace(languageComment, (_, language: string, code: string) => {
      const lines = code.trimEnd().split("\n");
      return `~~~~~~${language}\n${lines.map((line) => line.replace(/^(?: {4}|\t)/u, "")).join("\n")}\n~~~~~~\n\n`;
    }),
  );
}
