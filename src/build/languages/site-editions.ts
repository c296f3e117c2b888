import { languageToDirection, type TextDirection } from "../../content/language.ts";
import type { LanguageSelection } from "../collect/languages/language-files.ts";
import { languageToOwnName } from "../collect/languages/language-tags.ts";
import type { Settings } from "../settings/read-settings.ts";

/** A language of a site in several. */
export interface SiteLanguage {
  readonly tag: string;
  /** What readers choose it by. */
  readonly label: string;
  readonly direction: TextDirection;
  /** True for the language at the site's own base. */
  readonly isMain: boolean;
  /** The folder of its pages in the output folder; empty for the main one. */
  readonly path: string;
  /** The base path of its pages. */
  readonly base: string;
  readonly selection: LanguageSelection;
}

/** The site in one of its languages: it is built like a site of its own, below its own base path. */
export interface SiteEdition {
  readonly settings: Settings;
  /** Undefined for a site in one language. */
  readonly language: SiteLanguage | undefined;
}

/** The editions of a site: one for each of its languages, the main one first. */
export function settingsToEditions(settings: Settings): readonly SiteEdition[] {
  const { site } = settings;
  const { languages, language: main, base } = site;
  if (languages === undefined || Object.keys(languages).length === 0)
    return [{ settings, language: undefined }];
  const tags = [main, ...Object.keys(languages).filter((tag) => tag !== main)];
  const all = tags.map((tag) => {
    const folder = languages[tag]?.folder;
    return { tag, ...(folder !== undefined && { folder }) };
  });
  return tags.map((tag): SiteEdition => {
    const { label = languageToOwnName(tag) ?? tag, folder: _, ...own } = languages[tag] ?? {};
    const isMain = tag === main;
    const path = isMain ? "" : tag.toLowerCase();
    const ownBase = isMain ? base : `${base}${path}/`;
    return {
      settings: { ...settings, site: { ...site, ...own, language: tag, base: ownBase } },
      language: {
        tag,
        label,
        direction: languageToDirection(tag),
        isMain,
        path,
        base: ownBase,
        selection: { language: tag, main, all },
      },
    };
  });
}

/** The editions that a command shows or checks: all of them, or the one that a flag names. */
export function selectEditions(settings: Settings): readonly SiteEdition[] {
  const editions = settingsToEditions(settings);
  const { onlyLanguage } = settings;
  return onlyLanguage === undefined
    ? editions
    : editions.filter(({ language }) => language?.tag === onlyLanguage);
}

/** The edition of the main language, or the one that a flag names: for commands that show one language at a time. */
export function selectEdition(settings: Settings): SiteEdition {
  return selectEditions(settings)[0] ?? { settings, language: undefined };
}
