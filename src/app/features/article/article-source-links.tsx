import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { fillLinkTemplate } from "../../../bundle/fill-link-template.ts";
import { articleUrl, type SubjectSlug } from "../../../content/url.ts";
import { messages } from "../../../i18n/messages.ts";
import type { PageArticle } from "../../data/article-result.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { siteBase } from "../../data/site-base.ts";

interface ArticleSourceLinksProps {
  readonly subject: SubjectSlug;
  readonly article: PageArticle;
}

/** When the article was last changed, and where to edit it and report problems: as far as the publisher has set it. */
export function ArticleSourceLinks({ subject, article }: ArticleSourceLinksProps): ReactElement | null {
  const site = useQuery({ ...siteQuery, enabled: false }).data;
  const { question, slug, source = "", changed } = article;
  if (!site?.editLink && !site?.reportLink && changed === undefined) return null;
  const { editLink, reportLink, url = "" } = site ?? {};
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
