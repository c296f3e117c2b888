import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useEffectEvent, useState } from "react";
import type { SavedList } from "../../library/kept/kept-data.ts";
import { type LoadedAnswer, loadAnswers } from "../../library/load-answers.ts";
import { laterWords } from "../../words/later-words.ts";
import { SiteLink } from "./site-link.tsx";

/** The list's name is the page's first heading, each question one below. */
const answerOptions = { headingOffset: 2, SiteLink };

interface PrintListProps {
  readonly list: SavedList;
  /** Called when the sheets are printed, or not wanted any more. */
  readonly onDone: () => void;
}

/** Loads all answers of a list, and prints them: questions, notes and answers, one after the other. */
export function PrintList({ list, onDone }: PrintListProps): ReactElement {
  const client = useQueryClient();
  const [count, setCount] = useState(0);
  const [answers, setAnswers] = useState<readonly (LoadedAnswer | undefined)[]>();
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const urls = list.items.map(({ url }) => url);
    loadAnswers(client, urls, setCount, signal).then(
      (loaded) => !signal.aborted && setAnswers(loaded),
      () => undefined,
    );
    return () => controller.abort();
  }, [client, list]);
  useEffect(() => {
    if (answers === undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener("afterprint", () => done(), { signal });
    // Formulas are set in fonts of their own, which may be on their way.
    const fonts: Promise<unknown> = document.fonts?.ready ?? Promise.resolve();
    fonts.then(() => !signal.aborted && window.print());
    return () => controller.abort();
  }, [answers]);
  return (
    <>
      <div className="print-progress">
        <p role="status">
          {answers ? laterWords.printReady : laterWords.loadingOf(count, list.items.length)}
        </p>
        <button type="button" className="quiet-button" onClick={onDone}>
          {laterWords.close}
        </button>
      </div>
      {answers && (
        <div className="print-list" aria-hidden="true">
          <p className="print-title">{list.name}</p>
          {list.items.map(({ url, question, note }, index) => {
            const loaded = answers[index];
            return (
              <article key={url}>
                <h2 dir="auto">{question}</h2>
                {note !== "" && <p className="saved-note">{note}</p>}
                {loaded ? (
                  loaded.render(loaded.answer, answerOptions).element
                ) : (
                  <p>{laterWords.answerMissing}</p>
                )}
              </article>
            );
          })}
        </div>
      )}
    </>
  );
}
