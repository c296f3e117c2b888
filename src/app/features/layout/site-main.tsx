import type { ReactElement } from "react";
import { Outlet } from "react-router";
import { ContentLanguageContext, type LanguageAttributes } from "../../components/content-language.ts";

interface SiteMainProps {
  /** The language of the site's articles; undefined if it is that of the interface. */
  readonly language: LanguageAttributes | undefined;
}

/** The main element of every page, with what is particular to it. */
export function SiteMain({ language }: SiteMainProps): ReactElement {
  return (
    <main id="main" tabIndex={-1}>
      <ContentLanguageContext value={language}>
        <Outlet />
      </ContentLanguageContext>
    </main>
  );
}
