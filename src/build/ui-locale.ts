import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { languageToDirection, type TextDirection } from "../content/language.ts";
import type { BuildMessages } from "../i18n/build-messages.ts";
import { matchLocale } from "./match-locale.ts";
import { projectFolder, sourcePath } from "./project.ts";
import type { Site } from "./settings/site-schema.ts";

/** The folder of interface messages, with a subfolder per locale. */
export const messagesFolder = join(projectFolder, "src", "i18n", "messages");

/** The interface language. */
export interface UiLocale {
  /** The name of its message folder. */
  readonly locale: string;
  /** The value of `<html lang>`, a BCP 47 tag. */
  readonly language: string;
  readonly direction: TextDirection;
}

/** The locale of sites in a language that the interface isn't translated into. */
export const defaultLocale: UiLocale = { locale: "en", language: "en", direction: "ltr" };

/** The locales that the interface is translated into. */
export function availableLocales(): string[] {
  return readdirSync(messagesFolder).sort();
}

/** The locale for a language; undefined if the interface isn't translated into it. */
function languageToLocale(language: string): string | undefined {
  return matchLocale(language, availableLocales());
}

/** The interface language of a site: its own, or English if it isn't translated. */
export function siteToUiLocale({ language }: Pick<Site, "language">): UiLocale {
  const locale = languageToLocale(language);
  return locale === undefined ? defaultLocale : { locale, language, direction: languageToDirection(locale) };
}

/** Loads the messages that the build itself writes in a locale. Rejects if there is no such locale. */
export async function loadBuildMessages({ locale }: Pick<UiLocale, "locale">): Promise<BuildMessages> {
  const file = pathToFileURL(join(messagesFolder, locale, sourcePath("build.ts"))).href;
  return ((await import(file)) as { build: BuildMessages }).build;
}

/** The content language, if the interface isn't translated into it; else undefined. */
export function siteToContentLanguage({ language }: Pick<Site, "language">): string | undefined {
  return languageToLocale(language) === undefined ? language : undefined;
}

/** A notice for publishers whose language has no translation; undefined if it has one. */
export function siteToLanguageNotice(site: Pick<Site, "language">): string | undefined {
  const language = siteToContentLanguage(site);
  if (language === undefined) return undefined;
  const locales = availableLocales().join(", ");
  return `The interface is not translated into "${language}" (available: ${locales}), so it stays in English; articles are marked as ${language}. To add a translation, see CONTRIBUTING.md.`;
}
