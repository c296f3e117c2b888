import { isFolderPage } from "../../../content/parse-article-path.ts";
import type { ClassifiedFiles } from "../classify-files.ts";
import type { DetectedTool } from "../tools/detect-tool.ts";
import {
  assertAllHaveFiles,
  type FileLanguage,
  findOtherLanguageFolders,
  type LanguageFolders,
  type LanguageSelection,
  pathToFileLanguage,
} from "./language-files.ts";

/** The files of one language. */
export interface SelectedFiles extends ClassifiedFiles {
  /** The language's folder; empty if it has none. */
  readonly folder: string;
  /** Endings of names that are languages, as written. */
  readonly suffixes: readonly string[];
  /** Pages of folders, such as `index.es.md`. */
  readonly folderPages: ReadonlySet<string>;
  readonly sharedPaths: ReadonlyMap<string, string>;
}

/** Leaves only the files of one language. Throws `ContentFolderError` if one of the languages has none. */
export function selectLanguage(
  { content, attachments, leftOut }: ClassifiedFiles,
  selection: LanguageSelection,
  folders: LanguageFolders,
  allFiles: readonly string[],
): SelectedFiles {
  const { language } = selection;
  const otherFolders = findOtherLanguageFolders(allFiles, folders);
  const isOther = (path: string): boolean => otherFolders.some((folder) => path.startsWith(`${folder}/`));
  const toLanguage = (path: string): FileLanguage => pathToFileLanguage(path, folders, selection);
  assertAllHaveFiles(allFiles, folders, selection);
  const inLanguage = content
    .map((path) => [path, toLanguage(path)] as const)
    .filter(([, { tag }]) => tag === language);
  const own = inLanguage.filter(([path]) => !isOther(path));
  const others = inLanguage.flatMap(([path]) =>
    isOther(path) ? [{ path, reason: "other-language" as const }] : [],
  );
  return {
    content: own.map(([path]) => path),
    attachments,
    leftOut: [...leftOut.filter(({ path }) => toLanguage(path).tag === language), ...others],
    folder: folders.get(language) ?? "",
    suffixes: [...new Set(own.flatMap(([, { suffix }]) => suffix ?? []))].sort(),
    folderPages: new Set(own.filter(([, { sharedPath }]) => isFolderPage(sharedPath)).map(([path]) => path)),
    sharedPaths: new Map(own.map(([path, { sharedPath }]) => [path, sharedPath])),
  };
}

/** What was detected, for the folder of one language: neither it nor what holds the content is a subject. */
export function toLanguageLayout(detected: DetectedTool, folder: string): DetectedTool {
  const { contentRoots } = detected;
  if (folder === "") return { ...detected, lang: undefined };
  const inFolder = contentRoots.filter((root) => !`${folder}/`.startsWith(`${root}/`));
  const roots = [...inFolder.map((root) => `${folder}/${root}`), folder];
  return { ...detected, lang: undefined, contentRoots: [...roots, ...contentRoots] };
}
