import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Site } from "../../../bundle/site.ts";
import { messages } from "../../../i18n/messages.ts";
import { setLocale } from "../../../i18n/set-locale.ts";

/** The folder of interface messages, with a subfolder per locale. */
export const messagesFolder = join(import.meta.dirname, "..", "..", "..", "i18n", "messages");

/** The interface language. */
export interface UiLocale {
  /** The name of its message folder. */
  readonly locale: string;
  /** The value of `<html lang>`, a BCP 47 tag. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
}

/** The locales that the interface is translated into. */
export function availableLocales(): string[] {
  return readdirSync(messagesFolder).sort();
}

/** The locale for a language: its own, or that of a less specific tag (`pt-BR`, else `pt`); else undefined. */
function matchLocale(language: string): string | undefined {
  const parts = language.split("-");
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
  return tags.find((tag) => existsSync(join(messagesFolder, tag, "critical.ts")));
}

/** Sets this process's locale to the site's language, or to English if it isn't translated, and returns it. */
export async function resolveLocale({ language }: Pick<Site, "language">): Promise<UiLocale> {
  const locale = matchLocale(language);
  await setLocale(locale ?? "en");
  const { direction } = messages;
  return { locale: locale ?? "en", language: locale === undefined ? "en" : language, direction };
}

/** The content language, if the interface isn't translated into it; else undefined. */
export function siteToContentLanguage({ language }: Pick<Site, "language">): string | undefined {
  return matchLocale(language) === undefined ? language : undefined;
}

/** A notice for publishers whose language has no translation; undefined if it has one. */
export function siteToLanguageNotice(site: Pick<Site, "language">): string | undefined {
  const language = siteToContentLanguage(site);
  if (language === undefined) return undefined;
  const locales = availableLocales().join(", ");
  return `The interface is not translated into "${language}" (available: ${locales}), so it stays in English; articles are marked as ${language}. To add a translation, see CONTRIBUTING.md.`;
}
