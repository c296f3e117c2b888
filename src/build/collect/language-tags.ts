const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/**
 * The language that a name such as `fa`, `pt-BR` or `zh_TW` stands for, as a BCP 47 tag; undefined if it is no language's.
 * A region that doesn't exist is dropped: `ja-JA` is `ja`.
 */
export function nameToLanguage(name: string): string | undefined {
  const match = /^([a-z]{2})(?:[-_]([A-Z][a-z]{3}|[A-Za-z]{2}))?$/u.exec(name);
  const language = match?.[1];
  if (language === undefined || languageNames.of(language) === undefined) return undefined;
  const part = match?.[2];
  if (part === undefined) return language;
  if (part.length === 4) return `${language}-${part}`;
  const region = part.toUpperCase();
  return regionNames.of(region) === undefined ? language : `${language}-${region}`;
}

/**
 * The languages of folders next to each other, by name. A few names are words too (`it`, `cs`), so that a folder's name
 * means a language only if at least two, and half of all, do; names with a region always do.
 */
export function foldersToLanguages(names: readonly string[]): Map<string, string> {
  const languages = new Map<string, string>();
  for (const name of names) {
    const language = nameToLanguage(name);
    if (language !== undefined) languages.set(name, language);
  }
  const isSet = languages.size >= 2 && languages.size * 2 >= names.length;
  return isSet ? languages : new Map([...languages].filter(([name]) => name.length > 2));
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
