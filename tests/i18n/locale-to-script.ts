/** Matches the letters of the script that a language is written in, by its tag. */
export function localeToScript(locale: string): RegExp {
  const script = new Intl.Locale(locale).maximize().script;
  if (script === "Jpan") return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  return new RegExp(`\\p{Script=${script?.replace(/^Han[st]$/u, "Han")}}`, "u");
}
