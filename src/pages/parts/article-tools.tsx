import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { articleUrl } from "../../article/address.ts";
import type { ShownArticle } from "../../library/article-queries.ts";
import { readKept } from "../../library/kept/kept.ts";
import type { Visit } from "../../library/kept/kept-data.ts";
import type { Saveable } from "../../library/kept/lists.ts";
import { isUnfinished } from "../../library/kept/visits.ts";
import { type SubjectHead, siteQuery } from "../../library/manifest-query.ts";
import { laterWords } from "../../words/later-words.ts";
import { ReadMarkButton } from "./read-mark-button.tsx";
import { SaveButton } from "./save-button.tsx";
import { TakeAway } from "./take-away.tsx";
import { goToPlace, useReadingPlace } from "./use-reading-place.ts";

interface ArticleToolsProps {
  readonly subject: SubjectHead;
  readonly article: ShownArticle;
}

/** A navigation's state by which it asks for the place where reading was left. */
export interface Resume {
  readonly resumes: true;
}

function isResume(state: unknown): state is Resume {
  return typeof state === "object" && state !== null && "resumes" in state;
}

/** What a reader can do with an article: go on where they left it, save it, mark it as read, take it away. */
export function ArticleTools({ subject, article }: ArticleToolsProps): ReactElement {
  const { question, slug, words } = article;
  const url = articleUrl(subject.slug, slug);
  const site = useQuery({ ...siteQuery, enabled: false }).data?.name ?? "";
  return (
    <div className="article-tools">
      {/* Reads where reading was left before the next line keeps where it is. */}
      <ResumeButton url={url} question={question} />
      <PlaceKeeper url={url} question={question} words={words} />
      <SaveButton url={url} question={question} />
      <ReadMarkButton url={url} />
      <TakeAway subject={subject.slug} article={article} site={site} />
    </div>
  );
}

function PlaceKeeper({ url, question, words }: Saveable & { readonly words: number }): null {
  useReadingPlace({ url, question }, words);
  return null;
}

/** Goes on where reading was left: at once where the reader came for that, else when asked. */
function ResumeButton({ url }: Saveable): ReactElement | null {
  const { state, hash } = useLocation();
  const [visit, setVisit] = useState<Visit>();
  const comesToResume = isResume(state);
  useEffect(() => {
    let isGone = false;
    readKept("visits").then(
      (visits) => {
        const earlier = visits.find((each) => each.url === url);
        const isBegun = earlier && earlier.place.block + earlier.place.share > 0;
        if (isGone || !isBegun || !isUnfinished(earlier)) return;
        if (comesToResume) goToPlace(earlier.place);
        else if (hash === "") setVisit(earlier);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [url, comesToResume, hash]);
  useEffect(() => {
    if (visit === undefined) return;
    // Whoever reads on by themselves has answered.
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
      className="button resume"
      onClick={() => {
        goToPlace(visit.place);
        setVisit(undefined);
      }}
    >
      {laterWords.goOn}
    </button>
  );
}
