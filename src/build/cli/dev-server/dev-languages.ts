import type { LinkedLanguage } from "../../languages/language-links.ts";
import { noTargets, renderLanguageMenu } from "../../languages/language-menu.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { readOwnPages } from "../../site/own-pages.ts";
import { loadBuildMessages, siteToUiLocale } from "../../ui-locale.ts";

/** The languages of a site as the menus of its pages link to them. */
function editionsToLinkedLanguages(editions: readonly SiteEdition[]): LinkedLanguage[] {
  return editions.flatMap(({ language, settings: { site, siteFolder, configFile } }) => {
    if (language === undefined) return [];
    const { tag, label, direction, base, isMain } = language;
    const ownPages = configFile === undefined ? [] : [...readOwnPages(siteFolder, site, language).keys()];
    return [{ tag, label, direction, base, isMain, root: "", ownPages }];
  });
}

/** The menu of languages on the pages of an edition. The app gives it the targets of the page that is shown. */
export async function renderEditionMenu(
  edition: SiteEdition,
  editions: readonly SiteEdition[],
): Promise<string> {
  const { site } = edition.settings;
  const { languages, leadsToSubject, leadsToHome } = await loadBuildMessages(siteToUiLocale(site));
  return renderLanguageMenu("", noTargets, {
    tag: site.language,
    languages: editionsToLinkedLanguages(editions),
    messages: { languages, leadsToSubject, leadsToHome },
  });
}
