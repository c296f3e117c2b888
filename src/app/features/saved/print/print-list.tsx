import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useEffectEvent, useState } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { SiteLink } from "../../../components/links/site-link.tsx";
import { siteBase } from "../../../data/site-base.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import { PrintedHighlights } from "../../highlights/list/printed-highlights.tsx";
import { loadPrintedList, type PrintedList } from "./load-printed-list.ts";
import "./print-list.css";

/** Heading levels: the list's name is level 1, questions are level 2, answers start below them. */
const renderOptions = { headingOffset: 2, SiteLink, base: siteBase };

interface PrintListProps {
  readonly list: SavedList;
  /** Called after printing or when the reader cancels. */
  readonly onDone: () => void;
}

/** Loads all answers of a list and prints its questions, notes and answers, with the reader's highlights below each. */
export function PrintList({ list, onDone }: PrintListProps): ReactElement {
  const client = useQueryClient();
  const [count, setCount] = useState(0);
  const [loaded, setLoaded] = useState<PrintedList>();
  const handleDone = useEffectEvent(onDone);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const urls = list.items.map(({ url }) => url);
    void loadPrintedList(client, urls, setCount, signal).then((all) => !signal.aborted && setLoaded(all));
    return () => controller.abort();
  }, [client, list]);
  useEffect(() => {
    if (loaded === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener("afterprint", () => handleDone(), { signal });
    // Wait for the formula fonts before printing.
    const fonts: Promise<unknown> = document.fonts?.ready ?? Promise.resolve();
    void fonts.then(() => !signal.aborted && window.print());
    return () => controller.abort();
  }, [loaded]);
  return (
    <>
      <div className="print-progress">
        <p role="status">
          {loaded ? lazyMessages.readyToPrint : lazyMessages.loadingProgress(count, list.items.length)}
        </p>
        <button type="button" className="secondary-button" onClick={onDone}>
          {messages.close}
        </button>
      </div>
      {loaded && (
        <div className="print-list" aria-hidden="true">
          <p className="print-title">{list.name}</p>
          {list.items.map(({ url, question, note }, index) => {
            const content = loaded.answers[index];
            const highlights = loaded.highlights.get(url);
            return (
              <article key={url}>
                <h2 dir="auto">{question}</h2>
                {note !== "" && <p className="saved-note">{note}</p>}
                {content ? (
                  content.render(content.answer, renderOptions).element
                ) : (
                  <p>{lazyMessages.answerLoadFailed}</p>
                )}
                {highlights && <PrintedHighlights highlights={highlights} />}
              </article>
            );
          })}
        </div>
      )}
    </>
  );
}
