import { addToGroup } from "../../../content/add-to-group.ts";
import { parentPath } from "../../../content/file-path.ts";
import { contentFilePattern, isFolderPage, pathToStem } from "../../../content/parse-article-path.ts";
import { folderToLanguage, nameToLanguage } from "./language-tags.ts";

/** What a file's name says beside `README.md`, or in a folder of translations of one text. */
export interface PageVariant {
  /** True if it is the page of its folder in another language. */
  readonly isFolderPage: boolean;
  /** Undefined if the name says none. */
  readonly lang: string | undefined;
  /** True if another file of the folder is the original. */
  readonly isTranslation: boolean;
}

/** Codes of countries that authors write for languages. */
const countryLanguages: ReadonlyMap<string, string> = new Map(
  Object.entries({ cn: "zh", cz: "cs", dk: "da", gr: "el", jp: "ja", kr: "ko", ua: "uk", vn: "vi" }),
);

/** Names that only say that a file is a page: what it is about is the name of its folder. */
const genericName = /^(?:article|chapter|content|doc|document|entry|lesson|main|page|post|text)$/iu;

/** So many folders with such a file, and with no other one beside it, are articles. */
const minGenericFolders = 3;

const variantPattern = /^(?:readme|_?index)[-_.]([\w-]+)$/iu;

/**
 * Finds files such as `README_fa.md` and `README.zh-CN.md`, which are the pages of their folders if these contain nothing else,
 * folders whose files are called like languages, `why/en-US.md` and `why/pt-BR.md` are the article `why`, and folders with one file
 * each that is called the same: `why/article.md`.
 */
export function findPageVariants(paths: readonly string[]): ReadonlyMap<string, PageVariant> {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) {
    addToGroup(byFolder, parentPath(path), path);
  }
  const variants = new Map<string, PageVariant>();
  const translated: (readonly string[])[] = [];
  const generic = new Map<string, string[]>();
  for (const [folder, files] of byFolder) {
    const [only = "", ...others] = files;
    const stem = pathToStem(only);
    if (folder !== "" && others.length === 0 && genericName.test(stem)) addToGroup(generic, stem, only);
    const isPage =
      folder !== "" && files.every((path) => isFolderPage(path) || readVariant(path) !== undefined);
    for (const path of files) {
      const variant = readVariant(path);
      if (variant === undefined || (!isPage && variant.lang === undefined)) continue;
      variants.set(path, { isFolderPage: isPage, lang: variant.lang, isTranslation: files.length > 1 });
    }
    if (
      folder !== "" &&
      files.length > 1 &&
      files.every((path) => nameToLanguage(pathToStem(path)) !== undefined)
    )
      translated.push(files);
  }
  for (const path of [...generic.values()].filter(({ length }) => length >= minGenericFolders).flat())
    variants.set(path, { isFolderPage: true, lang: undefined, isTranslation: false });
  // A single one may also be a list of languages.
  if (translated.length < 2) return variants;
  const main = findMainLanguage(translated);
  for (const path of translated.flat()) {
    const lang = nameToLanguage(pathToStem(path));
    variants.set(path, { isFolderPage: true, lang, isTranslation: lang !== main });
  }
  return variants;
}

function readVariant(path: string): { readonly lang: string | undefined } | undefined {
  const tag = variantPattern.exec(pathToStem(path))?.[1];
  if (tag === undefined) return undefined;
  const lang = countryLanguages.get(tag.toLowerCase()) ?? folderToLanguage(tag);
  // `index_old` is another page, but a readme file is about its folder whatever its name ends with.
  return lang === undefined && !/(?:^|\/)readme[^/]*$/iu.test(path) ? undefined : { lang };
}

/** The language that most of the folders have; of several the first that is English, or the first. */
function findMainLanguage(folders: readonly (readonly string[])[]): string | undefined {
  const counts = new Map<string, number>();
  for (const path of folders.flat()) {
    const lang = nameToLanguage(pathToStem(path)) ?? "";
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const candidates = [...counts].filter(([, count]) => count === most).map(([lang]) => lang);
  return candidates.find((lang) => /^en\b/u.test(lang)) ?? candidates[0];
}

const suffixPattern = /^(.+)[-_]([a-z]{2}(?:[-_][A-Za-z]{2})?)$/u;

/**
 * Languages of files that are called like others with a language behind a hyphen: `tea-quiz-es.md` beside `tea-quiz.md`. Many words are
 * languages, too: there must be several of them, each with three files at least, and none without the original.
 */
export function findHyphenLanguages(paths: readonly string[]): ReadonlyMap<string, string> {
  const stems = new Set(paths.map((path) => path.replace(contentFilePattern, "")));
  const bySuffix = new Map<string, { path: string; hasOriginal: boolean }[]>();
  for (const path of paths) {
    const [, original = "", suffix = ""] = suffixPattern.exec(path.replace(contentFilePattern, "")) ?? [];
    if (suffix !== "") addToGroup(bySuffix, suffix, { path, hasOriginal: stems.has(original) });
  }
  const languages = [...bySuffix].flatMap(([suffix, files]) => {
    const lang = countryLanguages.get(suffix) ?? nameToLanguage(suffix);
    const isLanguage = files.length >= 3 && files.every(({ hasOriginal }) => hasOriginal);
    return lang !== undefined && isLanguage ? [{ lang, files }] : [];
  });
  if (languages.length < 2) return new Map();
  return new Map(languages.flatMap(({ lang, files }) => files.map(({ path }) => [path, lang] as const)));
}
