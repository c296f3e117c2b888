import type { ReactElement } from "react";
import type { IsoDate } from "../../content/iso-date.ts";

/** What a page says of itself. */
export interface PageMetadata {
  /** The document's title. */
  readonly title: string;
  /** The title of a shared link. Default: `title`. */
  readonly shareTitle?: string;
  /** A sentence or two for search results; absent if there is nothing to say. */
  readonly description?: string;
  /** False for a page that search engines should not list. */
  readonly isIndexed: boolean;
  /** Set for an article; its date is null if unknown. */
  readonly article?: { readonly date: IsoDate | null };
}

/** The elements of a page's metadata, which React moves to the document's head. */
export function PageHead({ title, description, isIndexed }: PageMetadata): ReactElement {
  return (
    <>
      <title>{title}</title>
      {/* For search engines and for previews of shared links (https://ogp.me). */}
      {description !== undefined && (
        <meta name="description" property="og:description" content={description} />
      )}
      {!isIndexed && <meta name="robots" content="noindex" />}
    </>
  );
}
