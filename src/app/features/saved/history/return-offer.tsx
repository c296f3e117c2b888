import { type ReactElement, useEffect, useState } from "react";
import { useLocation } from "react-router";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { timeToLocalDay } from "../../../data/time-to-local-day.ts";
import { readUserData } from "../../../data/user-data/user-data.ts";
import type { ArticleReference, ReadingPosition, Visit } from "../../../data/user-data/user-data-schema.ts";
import { isUnfinished } from "../../../data/user-data/visits.ts";
import { findAnswer } from "../../article/answer/find-answer.ts";
import { compareWithVisit } from "./answer-blocks.ts";
import { isResumeState } from "./resume-state.ts";
import { scrollToPosition } from "./use-reading-position.ts";

/** A place in the answer to go to, and why. */
interface Offer {
  readonly text: string;
  readonly goToPlace: () => void;
}

/** Marks what has changed since a visit; null if nothing has. */
function offerChanges({ blocks: earlier, time }: Visit): Offer | null {
  const answer = findAnswer();
  if (answer === null || earlier === undefined) return null;
  const { isChanged, blocks } = compareWithVisit(answer, earlier);
  if (!isChanged) return null;
  for (const block of blocks) block.toggleAttribute("data-changed", true);
  return {
    text: lazyMessages.changedSinceRead(lazyMessages.longDay(timeToLocalDay(new Date(time)))),
    goToPlace: () => (blocks[0] ?? answer).scrollIntoView({ block: "center" }),
  };
}

function offerToResume(visit: Visit): Offer | null {
  return isStarted(visit.position) && isUnfinished(visit)
    ? { text: lazyMessages.continueWhereLeftOff, goToPlace: () => scrollToPosition(visit.position) }
    : null;
}

function isStarted({ block, fraction }: ReadingPosition): boolean {
  return block + fraction > 0;
}

/**
 * On the page of an article that was read before: leads to what has changed since, or else to the last reading position,
 * where it scrolls at once if the location state asks for it.
 */
export function ReturnOffer({ url }: Pick<ArticleReference, "url">): ReactElement | null {
  const { state, hash } = useLocation();
  const [offer, setOffer] = useState<Offer | null>(null);
  const shouldResume = isResumeState(state);
  useEffect(() => {
    let isCanceled = false;
    readUserData("visits").then(
      (visits) => {
        const visit = visits.find((each) => each.url === url);
        if (isCanceled || visit === undefined) return;
        const resuming = offerToResume(visit);
        if (shouldResume) resuming?.goToPlace();
        setOffer(offerChanges(visit) ?? (shouldResume || hash !== "" ? null : resuming));
      },
      (error: unknown) => console.warn("The history can't be read.", error),
    );
    return () => {
      isCanceled = true;
      setOffer(null);
    };
  }, [url, shouldResume, hash]);
  useEffect(() => {
    if (offer === null) return;
    // Scrolling on dismisses the offer.
    const handleScroll = (): void => {
      if (window.scrollY > window.innerHeight / 2) setOffer(null);
    };
    window.addEventListener("scroll", handleScroll, { passive: true });
    return () => window.removeEventListener("scroll", handleScroll);
  }, [offer]);
  if (offer === null) return null;
  return (
    <button
      type="button"
      className="button return-offer"
      onClick={() => {
        offer.goToPlace();
        setOffer(null);
      }}
    >
      {offer.text}
    </button>
  );
}
