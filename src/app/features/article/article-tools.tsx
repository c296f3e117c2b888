import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { articleUrl } from "../../../content/url.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import type { PageArticle } from "../../data/article-query.ts";
import { type SubjectSummary, siteQuery } from "../../data/manifest-query.ts";
import { readUserData } from "../../data/user-data/user-data.ts";
import type { Visit } from "../../data/user-data/user-data-schema.ts";
import { MarkAsReadButton } from "../saved/history/mark-as-read-button.tsx";
import { isUnfinished } from "../saved/history/visits.ts";
import type { ArticleReference } from "../saved/lists.ts";
import { SaveButton } from "../saved/save-button.tsx";
import { ShareMenu } from "./share/share-menu.tsx";
import { scrollToPosition, useReadingPosition } from "./use-reading-position.ts";

interface ArticleToolsProps {
  readonly subject: SubjectSummary;
  readonly article: PageArticle;
}

/** Location state that asks the article page to scroll to the last reading position. */
export interface ResumeState {
  readonly resumesReading: true;
}

function isResumeState(state: unknown): state is ResumeState {
  return typeof state === "object" && state !== null && "resumesReading" in state;
}

/** Actions for an article: resume reading, save, mark as read, share. */
export function ArticleTools({ subject, article }: ArticleToolsProps): ReactElement {
  const { question, slug, wordCount } = article;
  const url = articleUrl(subject.slug, slug);
  const site = useQuery({ ...siteQuery, enabled: false }).data?.name ?? "";
  return (
    <div className="article-tools">
      {/* Must come first: reads the last position before the tracker overwrites it. */}
      <ResumeButton url={url} question={question} />
      <ReadingPositionTracker url={url} question={question} wordCount={wordCount} />
      <SaveButton url={url} question={question} />
      <MarkAsReadButton url={url} />
      <ShareMenu subject={subject.slug} article={article} site={site} />
    </div>
  );
}

function ReadingPositionTracker({
  url,
  question,
  wordCount,
}: ArticleReference & { readonly wordCount: number }): null {
  useReadingPosition({ url, question }, wordCount);
  return null;
}

/** Scrolls to the last reading position: immediately if the location state asks for it, otherwise on click. */
function ResumeButton({ url }: ArticleReference): ReactElement | null {
  const { state, hash } = useLocation();
  const [visit, setVisit] = useState<Visit>();
  const shouldResume = isResumeState(state);
  useEffect(() => {
    let isCancelled = false;
    readUserData("visits").then(
      (visits) => {
        const lastVisit = visits.find((each) => each.url === url);
        const isStarted = lastVisit && lastVisit.position.block + lastVisit.position.fraction > 0;
        if (isCancelled || !isStarted || !isUnfinished(lastVisit)) return;
        if (shouldResume) scrollToPosition(lastVisit.position);
        else if (hash === "") setVisit(lastVisit);
      },
      () => undefined,
    );
    return () => {
      isCancelled = true;
    };
  }, [url, shouldResume, hash]);
  useEffect(() => {
    if (visit === undefined) return;
    // Scrolling on dismisses the offer.
    const handleScroll = (): void => {
      if (window.scrollY > window.innerHeight / 2) setVisit(undefined);
    };
    window.addEventListener("scroll", handleScroll, { passive: true });
    return () => window.removeEventListener("scroll", handleScroll);
  }, [visit]);
  if (visit === undefined) return null;
  return (
    <button
      type="button"
      className="button resume-button"
      onClick={() => {
        scrollToPosition(visit.position);
        setVisit(undefined);
      }}
    >
      {lazyMessages.continueWhereLeftOff}
    </button>
  );
}
