import { languageMenuId } from "../../bundle/languages/language-menu.ts";
import type { BuildMessages } from "../../i18n/build-messages.ts";
import { escapeMarkup } from "../publish/seo/escape-markup.ts";
import type { Alternate } from "../publish/seo/sitemap.ts";
import { baseToRoot, urlToHref } from "../publish/urls/url-to-href.ts";
import type { LinkedLanguage, PageTargets } from "./language-links.ts";

/** What the language menus of all pages of a language share. Serializable. */
export interface LanguageMenu {
  /** The language of the pages. */
  readonly tag: string;
  /** All languages, in the order of the menu. */
  readonly languages: readonly LinkedLanguage[];
  readonly messages: Pick<BuildMessages, "languages" | "leadsToSubject" | "leadsToHome">;
}

/** What the menu of a page without counterparts leads to: the 404 page, and the page that is shown without a connection. */
export const noTargets: PageTargets = {};

/**
 * The menu of a page's languages: a panel that the button in the header opens, with or without scripts. It isn't part of the app,
 * which only changes its links when a reader has gone to another page.
 */
export function renderLanguageMenu(
  path: string,
  targets: PageTargets,
  { tag, languages, messages }: LanguageMenu,
): string {
  const items = languages.map((language) => {
    const label = `<bdi lang="${language.tag}" dir="${language.direction}">${escapeMarkup(language.label)}</bdi>`;
    if (language.tag === tag) return `<li><span aria-current="true">${label}</span></li>`;
    const { kind, path: target } = targets[language.tag] ?? { kind: "home" as const, path: "/" };
    const href = escapeMarkup(urlToHref(target, baseToRoot(language.base)));
    const pages = language.ownPages.length === 0 ? "" : ` data-pages="${language.ownPages.join(" ")}"`;
    const note = kind === "page" || targets === noTargets ? "" : kindToNote(kind, messages);
    return `<li><a hreflang="${language.tag}" href="${href}" data-base="${language.base}"${pages}>${label}</a><small>${escapeMarkup(note)}</small></li>`;
  });
  const notes = (["subject", "home"] as const).map(
    (kind) => ` data-${kind}="${escapeMarkup(kindToNote(kind, messages))}"`,
  );
  return `<nav id="${languageMenuId}" popover aria-label="${escapeMarkup(messages.languages)}" data-path="${escapeMarkup(path)}"${notes.join("")}><ul>${items.join("")}</ul></nav>`;
}

function kindToNote(kind: "subject" | "home", messages: LanguageMenu["messages"]): string {
  return kind === "subject" ? messages.leadsToSubject : messages.leadsToHome;
}

/** The elements of a page's head that name its counterparts in other languages. */
export function renderAlternates(alternates: readonly Alternate[]): string {
  return alternates
    .map(({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(href)}">`)
    .join("");
}
