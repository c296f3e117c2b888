import type { ReactElement } from "react";
import type { Manifest } from "../../../bundle/manifest.ts";
import { RichText } from "../../components/rich-text/rich-text.tsx";
import { TextLink } from "../../components/rich-text/text-link.tsx";

type Site = Manifest["site"];

/** The footer of every page: the publisher's text, or else the description, and the licence. Empty until the site is loaded. */
export function SiteFooter({ site }: { readonly site: Site | undefined }): ReactElement {
  return (
    <footer className="site-footer" dir="auto" {...site?.content}>
      {site?.footer ? <RichText nodes={site.footer} /> : site?.description && <p>{site.description}</p>}
      {site?.licence && <Licence licence={site.licence} />}
    </footer>
  );
}

function Licence({ licence }: { readonly licence: NonNullable<Site["licence"]> }): ReactElement {
  const { name, url, holder } = licence;
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
