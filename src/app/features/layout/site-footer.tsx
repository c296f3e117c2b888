import type { ReactElement } from "react";
import { keywordsPath, savedPath, searchPagePath, subjectsPath } from "../../../bundle/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/page-link.tsx";
import { siteBase } from "../../data/site-base.ts";

interface SiteFooterProps {
  /** The publisher's own links. A URL that begins with a slash is one of this site's files. */
  readonly links: readonly { readonly name: string; readonly url: string }[];
  readonly onShowShortcuts: () => void;
}

/** The foot of each page: where else to go, and what happens to the reader's data. */
export function SiteFooter({ links, onShowShortcuts }: SiteFooterProps): ReactElement {
  return (
    <footer className="site-footer">
      <nav aria-label={messages.footer}>
        <PageLink to={subjectsPath}>{messages.subjects}</PageLink>
        <PageLink to={keywordsPath()}>{messages.keywords}</PageLink>
        <PageLink to={searchPagePath}>{messages.search}</PageLink>
        <PageLink to={savedPath}>{messages.saved}</PageLink>
        <button type="button" className="scripted" onClick={onShowShortcuts}>
          {messages.shortcuts}
        </button>
        {links.map(({ name, url }) => (
          <a key={url} href={url.replace(/^\/(?!\/)/u, siteBase)}>
            {name}
          </a>
        ))}
      </nav>
      <p>{messages.storedHere}</p>
    </footer>
  );
}
