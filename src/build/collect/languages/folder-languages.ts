import type { DetectedTool } from "../tools/detect-tool.ts";
import { foldersToLanguages, nameToLanguage, pathsToMirrorLanguages } from "./language-tags.ts";

/** The language of each folder: its own or that of the nearest folder above that has one. */
export function pathsToFolderLanguages(
  paths: readonly string[],
  { tool, lang, contentRoots }: DetectedTool,
): Map<string, string | undefined> {
  const rootLanguage = tool === "quire" ? undefined : lang;
  const [root] = contentRoots.filter((each) => paths.some((path) => path.startsWith(`${each}/`)));
  const below = root === undefined ? "" : `${root}/`;
  const mirrors =
    tool === "quire"
      ? new Map<string, string>()
      : pathsToMirrorLanguages(
          paths.filter((path) => path.startsWith(below)).map((path) => path.slice(below.length)),
        );
  const children = new Map<string, Set<string>>([["", new Set()]]);
  for (const path of paths) {
    const names = path.split("/").slice(0, -1);
    for (const [index, name] of names.entries()) {
      const parent = names.slice(0, index).join("/");
      children.set(parent, (children.get(parent) ?? new Set()).add(name));
    }
  }
  const languages = new Map<string, string | undefined>([["", rootLanguage]]);
  const visit = (folder: string): void => {
    const names = [...(children.get(folder) ?? [])];
    const isTranslations = tool === "docusaurus" && /(?:^|\/)i18n$/u.test(folder);
    const own = new Map([
      ...foldersToLanguages(names),
      ...(`${folder}/` === below || folder === below ? mirrors : []),
    ]);
    for (const name of names) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const translated = isTranslations ? nameToLanguage(name) : undefined;
      languages.set(path, translated ?? own.get(name) ?? languages.get(folder));
      visit(path);
    }
  };
  visit("");
  return languages;
}
