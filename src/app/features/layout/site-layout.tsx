import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useLayoutEffect, useState } from "react";
import { homePath, keywordsPath, savedPath, subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { NavigationLink } from "../../components/links/navigation-link.tsx";
import { PageLink } from "../../components/links/page-link.tsx";
import { ReadUrlsContext } from "../../components/read-badge.tsx";
import { siteQuery } from "../../data/manifest-query.ts";
import { siteBase } from "../../data/site-base.ts";
import { storagePrefix } from "../../data/storage/storage-prefix.ts";
import { ScrollRestoration } from "../../router/scroll-restoration.ts";
import { LanguageButton } from "../languages/language-button.tsx";
import { DeferredOfflineSync } from "../offline/deferred-offline.tsx";
import { OfflineNotice } from "../offline/offline-notice.tsx";
import { PreferencesButton } from "../preferences/preferences-button.tsx";
import { DeferredReadUrlsLoader } from "../saved/history/deferred-history.tsx";
import { SearchDialog } from "../search/dialog/search-dialog.tsx";
import { SearchButton } from "../search/search-button.tsx";
import { focusSearchField } from "../search/search-field.ts";
import { KeyboardShortcuts } from "../shortcuts/keyboard-shortcuts.tsx";
import { DeferredLinkPreviews } from "./deferred-link-previews.tsx";
import { DeferredPageBehavior } from "./deferred-page-behavior.tsx";
import { NavigationProgress } from "./navigation-progress.tsx";
import { replayEarlyChoices } from "./replay-early-choices.ts";
import { RouteAnnouncer } from "./route-announcer.tsx";
import { SiteFooter } from "./site-footer.tsx";
import { SiteMain } from "./site-main.tsx";

/** The site's icon, for sites without a logo. */
const icon = { path: "favicon.svg", width: 28, height: 28 };

/** Hides what does nothing without scripts. */
const scriptlessStyles = ".scripted,.skeleton,.header-button,.search-button{display:none!important}";

const emptyUrls: ReadonlySet<string> = new Set();

/** Layout of every page: header, footer and app-wide components. */
export function SiteLayout(): ReactElement {
  const [isSearching, setIsSearching] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [readUrls, setReadUrls] = useState<ReadonlySet<string>>(emptyUrls);
  // Reads only the cache: the layout must render even if the page fails to load its data.
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  useLayoutEffect(() => void replayEarlyChoices(document), []);
  // Tells styles and browser tests that the page is interactive: a parent's effect runs after
  // those of its children.
  useEffect(() => {
    document.documentElement.dataset["hydrated"] = "";
  }, []);
  const openSearch = (): void => {
    if (!focusSearchField()) setIsSearching(true);
  };
  const logo = site?.logo ?? icon;
  return (
    <>
      <a className="skip-link" href="#main">
        {messages.skipToContent}
      </a>
      <NavigationProgress />
      <header className="site-header">
        <div className="site-bar">
          <PageLink to={homePath} className="site-name">
            <img
              className="site-logo"
              src={siteBase + logo.path}
              width={logo.width}
              height={logo.height}
              alt=""
              // The name is beside it. Otherwise React would preload it before the text.
              fetchPriority="low"
            />
            <span {...site?.content}>{site?.name ?? messages.home}</span>
          </PageLink>
          <nav aria-label={messages.siteNavigation}>
            <NavigationLink to={subjectsPath} end>
              {messages.subjects}
            </NavigationLink>
            <NavigationLink to={keywordsPath()}>{messages.keywords}</NavigationLink>
            <NavigationLink to={savedPath}>{messages.saved}</NavigationLink>
            {site?.navigation?.map(({ text, link }) =>
              link.startsWith("/") ? (
                <NavigationLink key={link} to={link} className="own-link">
                  {text}
                </NavigationLink>
              ) : (
                <a key={link} href={link} className="own-link">
                  {text}
                </a>
              ),
            )}
          </nav>
          <SearchButton onOpen={openSearch} />
          {import.meta.env.QUIRE_LANGUAGES ? (
            <>
              <LanguageButton />
              <PreferencesButton />
            </>
          ) : (
            <PreferencesButton />
          )}
        </div>
      </header>
      <OfflineNotice />
      <noscript>
        {/* Browsers with scripts neither parse nor render it, so only pages contain it. */}
        {import.meta.env.SSR && (
          <>
            <style>{scriptlessStyles}</style>
            <p className="site-notice">{messages.scriptsAreOff}</p>
          </>
        )}
      </noscript>
      <ReadUrlsContext value={readUrls}>
        <SiteMain language={site?.content} />
      </ReadUrlsContext>
      <SiteFooter site={site} onShowShortcuts={() => setIsHelpOpen(true)} />
      <SearchDialog
        isOpen={isSearching}
        onEarlyOpen={() => setIsSearching(true)}
        onClose={() => setIsSearching(false)}
      />
      <KeyboardShortcuts onSearch={openSearch} isHelpOpen={isHelpOpen} onHelpChange={setIsHelpOpen} />
      <DeferredLinkPreviews />
      <DeferredReadUrlsLoader onReadUrlsChange={setReadUrls} />
      <DeferredOfflineSync />
      <RouteAnnouncer />
      {/* After the announcer, which gives the focus to the heading. */}
      <DeferredPageBehavior />
      <ScrollRestoration storageKey={`${storagePrefix}scroll-positions`} />
    </>
  );
}
