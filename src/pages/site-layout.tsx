import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { Link, NavLink, Outlet, ScrollRestoration } from "react-router";
import { siteQuery } from "../library/manifest-query.ts";
import { NavigationProgress } from "./parts/navigation-progress.tsx";
import { OfflineNotice } from "./parts/offline-notice.tsx";
import { PageAnnouncer } from "./parts/page-announcer.tsx";
import { SearchButton } from "./parts/search-button.tsx";

/** What stands around every page. */
export function SiteLayout(): ReactElement {
  // A page may fail because its site is missing: the frame around it stands all the same.
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <NavigationProgress />
      <header className="site-header">
        <div className="site-bar">
          <Link to="/" className="site-name">
            {site?.name ?? "Home"}
          </Link>
          <SearchButton />
          <nav aria-label="Site">
            <NavLink to="/learn" end>
              Subjects
            </NavLink>
            <NavLink to="/keywords">Keywords</NavLink>
          </nav>
        </div>
      </header>
      <OfflineNotice />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="site-footer">
        <p>{site?.description}</p>
      </footer>
      <PageAnnouncer />
      <ScrollRestoration />
    </>
  );
}
