import type { ReactElement } from "react";
import type { Manifest } from "../../../bundle/manifest.ts";
import { keywordsPath, offlinePagePath, savedPath, subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { RichTextView } from "../../components/rich-text/rich-text.tsx";
import { TextLink } from "../../components/rich-text/text-link.tsx";

type Site = Manifest["site"];

interface SiteFooterProps {
  /** Undefined until the site is loaded. */
  readonly site: Site | undefined;
  readonly onShowShortcuts: () => void;
}

/** The foot of each page: where else to go, what happens to the reader's data, the publisher's text and the license. */
export function SiteFooter({ site, onShowShortcuts }: SiteFooterProps): ReactElement {
  return (
    <footer className="site-footer">
      <nav aria-label={messages.footer}>
        <PageLink to={subjectsPath}>{messages.subjects}</PageLink>
        <PageLink to={keywordsPath()}>{messages.keywords}</PageLink>
        <PageLink to={savedPath}>{messages.saved}</PageLink>
        <PageLink to={offlinePagePath}>{messages.offline}</PageLink>
        {site?.navigation?.map(({ text, link }) => (
          <TextLink key={link} link={link}>
            {text}
          </TextLink>
        ))}
        <button type="button" className="scripted" onClick={onShowShortcuts}>
          {messages.shortcuts}
        </button>
      </nav>
      <p>{messages.storedHere}</p>
      {(site?.footer || site?.license) && (
        <div className="footer-text" dir="auto" {...site.content}>
          {site.footer && <RichTextView nodes={site.footer} />}
          {site.license && <License license={site.license} />}
        </div>
      )}
    </footer>
  );
}

function License({ license }: { readonly license: NonNullable<Site["license"]> }): ReactElement {
  const { name, url, holder } = license;
  return (
    <p>
      {holder && `© ${holder} · `}
      {url === undefined ? (
        name
      ) : (
        <TextLink link={url} rel="license">
          {name}
        </TextLink>
      )}
    </p>
  );
}
