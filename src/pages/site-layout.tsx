import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { NavLink, Outlet, ScrollRestoration } from "react-router";
import { siteQuery } from "../library/manifest-query.ts";
import { words } from "../words/words.ts";
import { ContentLanguage } from "./parts/content-language.ts";
import { LaterLinkPreviews, LaterOfflineKeeper, LaterReadMarks } from "./parts/later-parts.tsx";
import { NavigationProgress } from "./parts/navigation-progress.tsx";
import { OfflineNotice } from "./parts/offline-notice.tsx";
import { PageAnnouncer } from "./parts/page-announcer.tsx";
import { PageLink, wantsTransition } from "./parts/page-link.tsx";
import { ReadUrls } from "./parts/read-mark.tsx";
import { ReadingButton } from "./parts/reading-button.tsx";
import { SearchButton } from "./parts/search-button.tsx";
import { Shortcuts } from "./parts/shortcuts.tsx";

const noUrls: ReadonlySet<string> = new Set();

/** What stands around every page. */
export function SiteLayout(): ReactElement {
  const [isSearching, setIsSearching] = useState(false);
  const [readUrls, setReadUrls] = useState<ReadonlySet<string>>(noUrls);
  // A page may fail because its site is missing: the frame around it stands all the same.
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  // Says, to styles and to whoever drives a browser, that what is on the screen answers: a parent's effect runs after
  // its children's.
  useEffect(() => {
    document.documentElement.dataset["ready"] = "";
  }, []);
  const fades = wantsTransition();
  return (
    <>
      <a className="skip-link" href="#main">
        {words.skipToContent}
      </a>
      <NavigationProgress />
      <header className="site-header">
        <div className="site-bar">
          <PageLink to="/" className="site-name" {...site?.content}>
            {site?.name ?? words.home}
          </PageLink>
          <SearchButton
            isOpen={isSearching}
            onOpen={() => setIsSearching(true)}
            onClose={() => setIsSearching(false)}
          />
          <ReadingButton />
          <nav aria-label={words.siteNavigation}>
            <NavLink to="/learn" end viewTransition={fades}>
              {words.subjects}
            </NavLink>
            <NavLink to="/keywords" viewTransition={fades}>
              {words.keywords}
            </NavLink>
            <NavLink to="/saved" viewTransition={fades}>
              {words.saved}
            </NavLink>
          </nav>
        </div>
      </header>
      <OfflineNotice />
      <main id="main" tabIndex={-1}>
        <ContentLanguage value={site?.content}>
          <ReadUrls value={readUrls}>
            <Outlet />
          </ReadUrls>
        </ContentLanguage>
      </main>
      <footer className="site-footer">
        <p dir="auto" {...site?.content}>
          {site?.description}
        </p>
      </footer>
      <Shortcuts onSearch={() => setIsSearching(true)} />
      <LaterLinkPreviews />
      <LaterReadMarks onUrls={setReadUrls} />
      <LaterOfflineKeeper />
      <PageAnnouncer />
      <ScrollRestoration />
    </>
  );
}
