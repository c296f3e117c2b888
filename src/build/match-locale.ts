/**
 * The one of the available locales for a language (BCP 47, valid): its own, that of a less specific tag (`pt` for `pt-BR`),
 * or that of its script (`zh-Hant` for `zh-TW`); else undefined. A locale in another script is none: to readers of
 * traditional Chinese, messages in simplified Chinese look like a mistake.
 */
export function matchLocale(language: string, available: readonly string[]): string | undefined {
  const [tag = language] = Intl.getCanonicalLocales(language);
  const parts = tag.split("-");
  const lessSpecific = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  const script = tagToScript(tag);
  return [...lessSpecific, `${parts[0]}-${script}`].find(
    (locale) => available.includes(locale) && tagToScript(locale) === script,
  );
}

/** The script of a language: `Hant` for `zh-TW`; undefined if Unicode's data lists none. */
function tagToScript(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}
