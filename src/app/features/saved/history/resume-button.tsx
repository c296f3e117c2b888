import { type ReactElement, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { readUserData } from "../../../data/user-data/user-data.ts";
import type { ArticleReference, Visit } from "../../../data/user-data/user-data-schema.ts";
import { isUnfinished } from "../../../data/user-data/visits.ts";
import { isResumeState } from "./resume-state.ts";
import { scrollToPosition } from "./use-reading-position.ts";

/** Scrolls to the last reading position: immediately if the location state asks for it, otherwise on click. */
export function ResumeButton({ url }: Pick<ArticleReference, "url">): ReactElement | null {
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
      (error: unknown) => console.warn("The history can't be read.", error),
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
