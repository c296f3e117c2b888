import { type ReactElement, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { Toaster } from "../../components/toast/toaster.tsx";
import { deckSourceToId, parseDeckSource } from "./deck/deck-source.ts";
import { StudyOverview } from "./overview/study-overview.tsx";
import { SessionPage } from "./session/session-page.tsx";
import "./study.css";

/** Studies the deck that the URL names; without one, an overview of what is studied. */
export function StudyPage(): ReactElement {
  const source = parseDeckSource(useSearchParams()[0]);
  const id = source && deckSourceToId(source);
  const previousId = useRef(id);
  useEffect(() => {
    // Going from a deck to the overview is a new page for a reader, but not for the router.
    if (previousId.current !== id) document.querySelector<HTMLElement>("#main h1")?.focus();
    previousId.current = id;
  }, [id]);
  return (
    <div className="study-page">
      {source === undefined ? <StudyOverview /> : <SessionPage key={id} source={source} />}
      <Toaster />
    </div>
  );
}
