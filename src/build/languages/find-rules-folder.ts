import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isSameTag } from "../collect/languages/language-files.ts";
import type { SiteEdition } from "./site-editions.ts";

/**
 * The folder that an edition's file of rules (`topics.yaml`, `redirects`) is in, if there is one: the content folder, and in a
 * site in several languages the folder of the language, which the main language need not have.
 */
export function findRulesFolder(content: string, file: string, { language }: SiteEdition): string {
  if (language === undefined) return content;
  const { tag, isMain, selection } = language;
  const given = selection.all.find((each) => each.tag === tag)?.folder;
  const found = existsSync(content) ? readdirSync(content).find((name) => isSameTag(name, tag)) : undefined;
  const folder = join(content, given ?? found ?? tag);
  return isMain && !existsSync(join(folder, file)) ? content : folder;
}
