const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
const scriptNames = new Intl.DisplayNames("en", { type: "script", fallback: "none" });

/**
 * The language that a name such as `fa`, `pt-BR`, `zh_TW`, `zh-hans` or `es-419` stands for, as a BCP 47 tag; undefined if it is
 * no language's. A region that doesn't exist is dropped: `ja-JA` is `ja`.
 */
export function nameToLanguage(name: string): string | undefined {
  const match = /^([a-z]{2}|[A-Z][a-z]|[A-Z]{2})(?:[-_]([A-Za-z]{4}|[A-Za-z]{2}|\d{3}))?$/u.exec(name);
  const language = match?.[1]?.toLowerCase();
  if (language === undefined || languageNames.of(language) === undefined) return undefined;
  const part = match?.[2];
  if (part === undefined) return language;
  if (part.length === 4) {
    const script = part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();
    return scriptNames.of(script) === undefined ? undefined : `${language}-${script}`;
  }
  const region = part.toUpperCase();
  return regionNames.of(region) === undefined ? language : `${language}-${region}`;
}

/** Names of languages that `Intl` has under another name. */
const otherEnglishNames: Readonly<Record<string, string>> = {
  bengali: "bn",
  "brazilian-portuguese": "pt-BR",
  "chinese-simplified": "zh-Hans",
  "chinese-traditional": "zh-Hant",
  farsi: "fa",
  "portuguese-brazil": "pt-BR",
  "simplified-chinese": "zh-Hans",
  "traditional-chinese": "zh-Hant",
};

let englishNames: ReadonlyMap<string, string> | undefined;

/** The language that a folder's name stands for, as a tag or in English. */
export function folderToLanguage(name: string): string | undefined {
  return nameToLanguage(name) ?? englishNameToLanguage(name);
}

/** The language that an English name such as `French` or `Chinese-Traditional` stands for. */
function englishNameToLanguage(name: string): string | undefined {
  if (englishNames === undefined) {
    const letters = Array.from("abcdefghijklmnopqrstuvwxyz");
    const codes = letters.flatMap((one) => letters.map((other) => one + other));
    englishNames = new Map([
      ...codes.map((code): [string, string] => [languageNames.of(code)?.toLowerCase() ?? "", code]),
      ...Object.entries(otherEnglishNames),
    ]);
  }
  return name === "" ? undefined : englishNames.get(name.toLowerCase().replace(/[\s_]+/gu, "-"));
}

/**
 * The languages of folders next to each other, by name. A few names are words too (`it`, `Polish`), so that a folder's name
 * means a language only if at least two, and half of all, do; names in small letters with a region always do.
 */
export function foldersToLanguages(names: readonly string[]): Map<string, string> {
  const languages = new Map<string, string>();
  for (const name of names) {
    const language = folderToLanguage(name);
    if (language !== undefined) languages.set(name, language);
  }
  const isSet = languages.size >= 2 && languages.size * 2 >= names.length;
  return isSet ? languages : new Map([...languages].filter(([name]) => /^[a-z]{2}[-_]\w+$/u.test(name)));
}

/** What a language calls itself: `fa` is "فارسی"; undefined if `Intl` doesn't know. */
export function languageToOwnName(tag: string): string | undefined {
  const name = new Intl.DisplayNames(tag, { type: "language", fallback: "none" }).of(tag);
  return name === undefined ? undefined : name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/**
 * Folders at the top that are translations of what lies beside them, by name: most of what is in `fa` has the path of
 * another file behind `fa/`. The original needs no folder of its own.
 */
export function pathsToMirrorLanguages(paths: readonly string[]): Map<string, string> {
  const all = new Set(paths.map((path) => path.replace(/\.[^./]+$/u, "")));
  const counts = new Map<string, { files: number; mirrored: number }>();
  for (const path of all) {
    const folder = /^[^/]+(?=\/)/u.exec(path)?.[0];
    if (folder === undefined || nameToLanguage(folder) === undefined) continue;
    const count = counts.get(folder) ?? { files: 0, mirrored: 0 };
    counts.set(folder, count);
    count.files += 1;
    if (all.has(path.slice(folder.length + 1))) count.mirrored += 1;
  }
  const languages = [...counts].flatMap(([folder, { files, mirrored }]) => {
    const language = mirrored * 2 >= files ? nameToLanguage(folder) : undefined;
    return language === undefined ? [] : [[folder, language] as const];
  });
  return new Map(languages);
}

/** Languages that names of files end with: `fa` if there are `intro.md` (or `intro.de.md`) and `intro.fa.md`. */
export function pathsToSuffixLanguages(paths: readonly string[]): string[] {
  const suffixes = new Map<string, Set<string>>();
  const bases = new Map<string, number>();
  for (const path of paths) {
    const stem = path.replace(/\.[^./]+$/u, "");
    const match = /^(.+)\.([a-z]{2}(?:[-_][A-Za-z]{2,4})?)$/u.exec(stem);
    const suffix = match?.[2];
    const base = suffix !== undefined && nameToLanguage(suffix) !== undefined ? (match?.[1] ?? stem) : stem;
    bases.set(base, (bases.get(base) ?? 0) + 1);
    if (base !== stem && suffix !== undefined)
      suffixes.set(suffix, (suffixes.get(suffix) ?? new Set()).add(base));
  }
  return [...suffixes]
    .filter(([, names]) => [...names].some((base) => (bases.get(base) ?? 0) > 1))
    .map(([suffix]) => suffix)
    .sort();
}
