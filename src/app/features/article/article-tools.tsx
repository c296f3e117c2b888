import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useHref } from "react-router";
import type { SubjectSummary } from "../../../bundle/subject-tree.ts";
import { articleUrl } from "../../../content/url.ts";
import { Toaster } from "../../components/toast/toaster.tsx";
import type { PageArticle } from "../../data/article-result.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { HighlightsLoader } from "../highlights/highlights-loader.tsx";
import { MarkAsReadButton } from "../saved/history/mark-as-read-button.tsx";
import { ReadingPositionTracker } from "../saved/history/reading-position-tracker.tsx";
import { ReturnOffer } from "../saved/history/return-offer.tsx";
import { SaveButton } from "../saved/save-button.tsx";
import { ListPositionLoader } from "./list-position/list-position-loader.tsx";
import { ShareMenu } from "./share/share-menu.tsx";
import { useCurrentSection } from "./use-current-section.ts";

export interface ArticleToolsProps {
  readonly subject: SubjectSummary;
  readonly article: PageArticle;
}

/** Actions for an article: resume reading, save, mark as read, share, highlight. */
export function ArticleTools({ subject, article }: ArticleToolsProps): ReactElement {
  const { question, slug, wordCount } = article;
  const url = articleUrl(subject.slug, slug);
  const site = useSuspenseQuery(siteQuery).data;
  const href = useHref(url);
  useCurrentSection(url);
  return (
    <div className="article-tools">
      {/* Must come first: reads the last position before the tracker overwrites it. */}
      <ReturnOffer url={url} />
      <ReadingPositionTracker url={url} question={question} wordCount={wordCount} />
      <ListPositionLoader url={url} />
      <SaveButton url={url} question={question} />
      <MarkAsReadButton url={url} />
      <ShareMenu subject={subject.slug} article={article} site={site.name} />
      <HighlightsLoader url={url} question={question} />
      <Toaster />
      {/* On paper, where neither the header nor the address bar is. */}
      <p className="printed-source">
        {subject.name} · {site.name} · {window.location.origin + href}
      </p>
    </div>
  );
}
