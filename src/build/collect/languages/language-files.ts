import { contentFilePattern } from "../../../content/parse-article-path.ts";
import { ContentFolderError } from "../list-files.ts";
import { foldersToLanguages } from "./language-tags.ts";

/** A language of the site, as its files are found. */
export interface ContentLanguage {
  readonly tag: string;
  /** The folder of its files, relative to the content folder. Default: one that is called like the tag. */
  readonly folder?: string;
}

/** Which of the files of a site in several languages are read. */
export interface LanguageSelection {
  /** The one that is read. */
  readonly language: string;
  /** The language of files whose path names none. */
  readonly main: string;
  readonly all: readonly ContentLanguage[];
}

/** What a file's path says about its language. */
export interface FileLanguage {
  readonly tag: string;
  /** The path that its translations share: without the language and the ending. */
  readonly sharedPath: string;
  /** The ending of its name that is a language, as written: `es` of `why.es.md`. */
  readonly suffix?: string;
}

/** The folder of each language that has one, by its tag. */
export type LanguageFolders = ReadonlyMap<string, string>;

/**
 * Finds the folders of languages: those that the settings name, else those called like the tag (`pt-BR`, `pt_br`), at the top
 * or in one of the folders that hold a tool's content. Throws `ContentFolderError` if a folder of the settings has no files.
 */
export function findLanguageFolders(
  paths: readonly string[],
  languages: readonly ContentLanguage[],
  contentRoots: readonly string[],
): LanguageFolders {
  const folders = new Map<string, string>();
  for (const { tag, folder } of languages) {
    if (folder !== undefined && !paths.some((path) => path.startsWith(`${folder}/`))) {
      throw new ContentFolderError(
        `languages.${tag}.folder: there are no files in ${folder}; the folder must be in the content folder`,
      );
    }
    const found = folder ?? findFolderByTag(paths, tag, contentRoots);
    if (found !== undefined) folders.set(tag, found);
  }
  return folders;
}

function findFolderByTag(
  paths: readonly string[],
  tag: string,
  contentRoots: readonly string[],
): string | undefined {
  for (const root of [...contentRoots.map((each) => `${each}/`), ""]) {
    for (const path of paths) {
      if (!path.startsWith(root)) continue;
      const end = path.indexOf("/", root.length);
      if (end > 0 && isSameTag(path.slice(root.length, end), tag)) return path.slice(0, end);
    }
  }
  return undefined;
}

/** True for a name that is a tag, however it is written: `pt_br` for `pt-BR`. */
export function isSameTag(name: string, tag: string): boolean {
  return name.replaceAll("_", "-").toLowerCase() === tag.toLowerCase();
}

/** Folders beside those of the site's languages that are called like other languages. */
export function findOtherLanguageFolders(paths: readonly string[], folders: LanguageFolders): string[] {
  const own = new Set(folders.values());
  const parents = new Set([...own].map((folder) => folder.slice(0, folder.lastIndexOf("/") + 1)));
  return [...parents].flatMap((parent) => {
    const names = paths
      .filter((path) => path.startsWith(parent) && path.includes("/", parent.length))
      .map((path) => path.slice(parent.length, path.indexOf("/", parent.length)));
    const languages = foldersToLanguages([...new Set(names)]);
    return [...languages.keys()].map((name) => parent + name).filter((folder) => !own.has(folder));
  });
}

/** The language of a file: that of its folder, else that of its name's ending, else the main one. */
export function pathToFileLanguage(
  path: string,
  folders: LanguageFolders,
  { main, all }: Pick<LanguageSelection, "main" | "all">,
): FileLanguage {
  const [folderTag, folder] = [...folders].find(([, each]) => path.startsWith(`${each}/`)) ?? [];
  const stem = path.replace(contentFilePattern, "");
  const suffix = /\.([A-Za-z0-9_-]+)$/u.exec(stem.slice(stem.lastIndexOf("/") + 2))?.[1];
  const suffixTag = suffix === undefined ? undefined : all.find(({ tag }) => isSameTag(suffix, tag))?.tag;
  const withoutFolder = folder === undefined ? stem : stem.slice(folder.length + 1);
  return {
    tag: folderTag ?? suffixTag ?? main,
    sharedPath: suffixTag === undefined ? withoutFolder : withoutFolder.slice(0, -(suffix ?? "").length - 1),
    ...(suffixTag !== undefined && suffix !== undefined && { suffix }),
  };
}

/** Throws `ContentFolderError` if one of the languages has no files; its message says where they would be found. */
export function assertAllHaveFiles(
  paths: readonly string[],
  folders: LanguageFolders,
  selection: Pick<LanguageSelection, "main" | "all">,
): void {
  const found = new Set(
    paths
      .filter((path) => contentFilePattern.test(path))
      .map((path) => pathToFileLanguage(path, folders, selection).tag),
  );
  const missing = selection.all.find(({ tag }) => !found.has(tag))?.tag;
  if (missing === undefined) return;
  const nearest = findInnerFolder(paths, missing);
  const hint =
    nearest === undefined
      ? "Add one, or remove the language from the settings"
      : `Is it ${nearest}? Then set languages.${missing}.folder to it, or choose the folder above it as content folder`;
  throw new ContentFolderError(
    `languages.${missing}: the content folder has no folder ${missing} and no files that end with .${missing}.md. ${hint}`,
  );
}

/** A folder that is called like a language, however deep it is. */
function findInnerFolder(paths: readonly string[], tag: string): string | undefined {
  for (const path of paths) {
    const names = path.split("/");
    const index = names.slice(0, -1).findIndex((name) => isSameTag(name, tag));
    if (index >= 0) return names.slice(0, index + 1).join("/");
  }
  return undefined;
}
