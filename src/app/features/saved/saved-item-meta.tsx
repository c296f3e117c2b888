import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { findSubject } from "../../../bundle/subject-tree.ts";
import { type ArticleUrl, parseArticleUrl } from "../../../content/url.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { ProgressRing } from "../../components/progress-ring.tsx";
import { ReadBadge } from "../../components/read-badge.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { manifestQuery } from "../../data/manifest-query.ts";

interface SavedItemMetaProps {
  readonly url: ArticleUrl;
  /** The share that has been read, 0 to 1; 0 if it has not been opened. */
  readonly progress: number;
}

/** The subject of a question in a list, how far it has been read, and whether it is marked as read. */
export function SavedItemMeta({ url, progress }: SavedItemMetaProps): ReactElement {
  // The names of subjects are all that is needed of it: without a connection the list is shown without them.
  const { data: manifest } = useQuery(manifestQuery);
  const slug = parseArticleUrl(url)?.subject;
  const subject = slug && manifest ? findSubject(manifest, slug) : undefined;
  return (
    <p className="saved-meta">
      {subject && (
        <span>
          <SubjectBadge slug={subject.slug} />
          {subject.name}
        </span>
      )}
      {progress > 0 && (
        <span>
          <ProgressRing share={progress} />
          {lazyMessages.percentRead(progress)}
        </span>
      )}
      <ReadBadge url={url} />
    </p>
  );
}
