import type { ReactElement } from "react";
import type { Manifest } from "../../../bundle/manifest.ts";
import { fillLinkTemplate } from "../../../bundle/pages/fill-link-template.ts";
import { articleUrl, type SubjectSlug } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageArticle } from "../../data/article-result.ts";
import { siteBase } from "../../data/site-base.ts";

/** What the publisher has set of these links. */
export type SourceLinkTemplates = Pick<Manifest["site"], "editLink" | "reportLink" | "url">;

interface ArticleSourceLinksProps {
  readonly subject: SubjectSlug;
  readonly article: PageArticle;
  readonly site: SourceLinkTemplates;
}

/** When the article was last changed, and where to edit it and report problems: as far as the publisher has set it. */
export function ArticleSourceLinks({
  subject,
  article,
  site: { editLink, reportLink, url = "" },
}: ArticleSourceLinksProps): ReactElement | null {
  const { question, slug, source = "", changed } = article;
  if (editLink === undefined && reportLink === undefined && changed === undefined) return null;
  const path = siteBase.slice(0, -1) + articleUrl(subject, slug);
  const values = { title: question, url: url + path, path: source };
  return (
    <p className="article-source-links">
      {changed !== undefined && (
        <time dateTime={changed}>{messages.lastChangedOn(messages.day(changed))}</time>
      )}
      {editLink !== undefined && <a href={fillLinkTemplate(editLink, values)}>{messages.editPage}</a>}
      {reportLink !== undefined && (
        <a href={fillLinkTemplate(reportLink, values)}>{messages.reportProblem}</a>
      )}
    </p>
  );
}
