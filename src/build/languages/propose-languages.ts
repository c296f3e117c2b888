import { promises as fs } from "node:fs";
import { join, resolve } from "node:path";
import { isLanguageTag } from "../../content/language.ts";
import { contentFilePattern } from "../../content/parse-article-path.ts";
import {
  type ContentLanguage,
  findLanguageFolders,
  pathToFileLanguage,
} from "../collect/languages/language-files.ts";
import {
  foldersToLanguages,
  folderToLanguage,
  languageToOwnName,
  nameToLanguage,
} from "../collect/languages/language-tags.ts";
import { listFiles } from "../collect/list-files.ts";
import { findToolConfig } from "../collect/tools/find-tool-config.ts";
import { readToolLanguages, type ToolLanguage } from "../collect/tools/read-tool-languages.ts";
import { toolRules } from "../collect/tools/tool-rules.ts";
import { compareText } from "../compare-text.ts";
import { pathWithin } from "../path-within.ts";

/** The setting `languages` that builds all languages of a folder. */
export type LanguagesProposal = Readonly<
  Record<string, { readonly label?: string; readonly folder?: string }>
>;

/** What can be done about the languages that a folder has. */
export interface ProposedLanguages {
  readonly languages: LanguagesProposal;
  /** The content folder that has the files of all of them. */
  readonly content: string;
}

/**
 * The languages that the configuration of a folder's own tool names and that have files, or without such a tool those that all of
 * its folders are called like; undefined if those are fewer than two. If translations are outside of the content folder, it is that
 * of the whole project.
 */
export async function proposeLanguages(content: string): Promise<ProposedLanguages | undefined> {
  const folder = resolve(content);
  const config = await findToolConfig(folder);
  if (config === undefined) {
    if (!(await hasLanguageFolders(folder))) return undefined;
    const paths = await listContentFiles(folder);
    const languages = findLanguagesWithFiles(paths, folder, folder, findTopFolderLanguages(paths), []);
    return Object.keys(languages).length > 1 ? { languages, content } : undefined;
  }
  const named = await readToolLanguages(config.tool, config.folder);
  if (named.length < 2) return undefined;
  const { contentRoots } = toolRules[config.tool];
  for (const candidate of config.folder === folder ? [folder] : [folder, config.folder]) {
    const paths = await listContentFiles(candidate);
    const languages = findLanguagesWithFiles(paths, candidate, config.folder, named, contentRoots);
    if (Object.keys(languages).length > 1)
      return { languages, content: candidate === folder ? content : candidate };
  }
  return undefined;
}

/** Whether at least two folders at the top are called like languages: most content folders need not be listed to find out. */
async function hasLanguageFolders(content: string): Promise<boolean> {
  const entries = await fs.readdir(content, { withFileTypes: true }).catch(() => []);
  return (
    entries.filter((entry) => entry.isDirectory() && folderToLanguage(entry.name) !== undefined).length > 1
  );
}

async function listContentFiles(content: string): Promise<string[]> {
  const { files } = await listFiles(content);
  return files.filter((path) => contentFilePattern.test(path));
}

/** The languages that all folders at the top are called like, English or the one with the most files first; else none. */
function findTopFolderLanguages(paths: readonly string[]): ToolLanguage[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const name = /^[^/]+(?=\/)/u.exec(path)?.[0];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const languages = [...foldersToLanguages([...counts.keys()])];
  if (languages.length < counts.size) return [];
  const rank = ([folder, tag]: readonly [string, string]): number =>
    tag === "en" ? Number.POSITIVE_INFINITY : (counts.get(folder) ?? 0);
  return languages
    .sort((one, other) => rank(other) - rank(one) || compareText(one[1], other[1]))
    .map(([folder, tag]) => ({ tag, folder }));
}

function findLanguagesWithFiles(
  paths: readonly string[],
  content: string,
  projectRoot: string,
  named: readonly ToolLanguage[],
  contentRoots: readonly string[],
): LanguagesProposal {
  const candidates = named.flatMap(({ tag, label, folder }) => {
    const path = folder === undefined ? "" : (pathWithin(content, join(projectRoot, folder)) ?? "");
    const hasFolder = path !== "" && paths.some((each) => each.startsWith(`${path}/`));
    const language = nameToLanguage(tag) ?? (isLanguageTag(tag) ? tag : undefined);
    if (language === undefined) return [];
    return [{ language, label, content: { tag: language, ...(hasFolder && { folder: path }) } }];
  });
  const all = candidates.map((candidate): ContentLanguage => candidate.content);
  const main = all[0]?.tag ?? "";
  const folders = findLanguageFolders(paths, all, contentRoots);
  const tags = new Set(paths.map((path) => pathToFileLanguage(path, folders, { main, all }).tag));
  return Object.fromEntries(
    candidates
      .filter(({ language }) => tags.has(language))
      .map(({ language, label, content: { folder } }) => {
        const isFound =
          findLanguageFolders(paths, [{ tag: language }], contentRoots).get(language) === folder;
        return [
          language,
          {
            ...(label !== undefined && label !== languageToOwnName(language) && { label }),
            ...(folder !== undefined && !isFound && { folder }),
          },
        ];
      }),
  );
}

/** A setting as it is written in `quire.config.ts`. */
export function languagesToSetting(languages: LanguagesProposal): string {
  const entries = Object.entries(languages).map(([tag, settings]) => {
    const fields = Object.entries(settings).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    const key = /^[a-z]+$/u.test(tag) ? tag : JSON.stringify(tag);
    return `${key}: {${fields.length === 0 ? "" : ` ${fields.join(", ")} `}}`;
  });
  return `languages: { ${entries.join(", ")} }`;
}

/** Says which settings would build all languages of a folder. */
export function proposalToNotice({ languages, content }: ProposedLanguages, given: string): string {
  const where = content === given ? "" : `, and ${content} as content folder (--content)`;
  return `This folder has ${Object.keys(languages).length} languages. To build them all, add to the settings: ${languagesToSetting(languages)}${where}.`;
}
