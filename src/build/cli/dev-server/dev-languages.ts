import { type LinkedLanguage, toLinkedLanguage } from "../../languages/language-links.ts";
import { noTargets, renderLanguageMenu } from "../../languages/language-menu.ts";
import type { SiteEdition } from "../../languages/site-editions.ts";
import { noOwnPages, readOwnPages } from "../../site/own-pages.ts";
import { loadBuildMessages, siteToUiLocale } from "../../ui-locale.ts";

/** The languages of a site as the menus of its pages link to them. */
async function editionsToLinkedLanguages(editions: readonly SiteEdition[]): Promise<LinkedLanguage[]> {
  const linked: LinkedLanguage[] = [];
  for (const { language, settings } of editions) {
    if (language === undefined) continue;
    const { site, siteFolder, configFile } = settings;
    const pages = configFile === undefined ? noOwnPages : await readOwnPages(siteFolder, site, language);
    linked.push(toLinkedLanguage(language, "", pages));
  }
  return linked;
}

/** The menu of languages on the pages of an edition. The app gives it the targets of the page that is shown. */
export async function renderEditionMenu(
  edition: SiteEdition,
  editions: readonly SiteEdition[],
): Promise<string> {
  const { site } = edition.settings;
  return renderLanguageMenu("", noTargets, {
    tag: site.language,
    languages: await editionsToLinkedLanguages(editions),
    messages: await loadBuildMessages(siteToUiLocale(site)),
  });
}
