import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../bundle/site.ts";
import { speak } from "../words/speak.ts";
import { words } from "../words/words.ts";

/** Where the interface's words lie, in a folder for each language. */
export const localesFolder = join(import.meta.dirname, "..", "words", "locales");

/** The language of what stands around the articles. */
export interface FrameLanguage {
  /** The name of its folder. */
  readonly locale: string;
  /** For `<html lang>`, as BCP 47 has it. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** The languages that the interface speaks. */
export function knownLocales(): string[] {
  return readdirSync(localesFolder).sort();
}

/** The folder for a language: its own, or that of the language it is a kind of (`pt-BR`, else `pt`); else undefined. */
function findLocale(language: string): string | undefined {
  const parts = language.split("-");
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  return tags.find((tag) => existsSync(join(localesFolder, tag, "first.ts")));
}

/** Makes this process speak a site's language, English where there are no words for it, and tells which it is. */
export async function speakFor({ language }: Pick<Site, "language">): Promise<FrameLanguage> {
  const locale = findLocale(language);
  await speak(locale ?? "en");
  const { direction } = words;
  return { locale: locale ?? "en", language: locale === undefined ? "en" : language, direction };
}

/** The language of the articles, where what stands around them speaks another; else undefined. */
export function toContentLanguage({ language }: Pick<Site, "language">): string | undefined {
  return findLocale(language) === undefined ? language : undefined;
}

/** What to tell a publisher whose language the interface does not speak; undefined where it does. */
export function toLanguageNotice(site: Pick<Site, "language">): string | undefined {
  const language = toContentLanguage(site);
  if (language === undefined) return undefined;
  const locales = knownLocales().join(", ");
  return `The interface is not translated into "${language}" (available: ${locales}), so it stays in English; articles are marked as ${language}. To add a translation, see CONTRIBUTING.md.`;
}
