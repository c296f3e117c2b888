import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { SubjectSlug } from "../../../content/url.ts";
import { useDebouncedUrl } from "../../components/use-debounced-url.ts";
import { filteredPageSize, type ListView, listPath } from "../../data/paths.ts";
import type { KeepFocusState } from "../layout/route-announcer.tsx";

/** Debounce delay of URL updates while typing, in milliseconds: browsers throttle changes on every keystroke. */
const urlDelayMs = 250;

/** View of a list while the reader changes it. */
export interface ListViewState {
  /** The view to show now: typed text applies immediately, the URL follows later. */
  readonly view: ListView;
  /** Text of the filter input. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setView: (changes: Partial<ListView>) => void;
}

/** Keeps the view of a list in the URL, so that it can be shared and restored by Back. */
export function useListView(subject: SubjectSlug, urlView: ListView): ListViewState {
  const navigate = useNavigate();
  const [text, setInputText] = useState(urlView.query);
  const lastWrittenQuery = useRef(urlView.query);
  const debouncedUrl = useDebouncedUrl(urlDelayMs);
  useEffect(() => {
    // The URL was changed by something else: Back, a link, another subject.
    if (urlView.query === lastWrittenQuery.current) return;
    lastWrittenQuery.current = urlView.query;
    setInputText(urlView.query);
  }, [urlView.query]);

  const navigateToView = (view: ListView, replace: boolean): void => {
    debouncedUrl.cancel();
    lastWrittenQuery.current = view.query;
    const state: KeepFocusState = { keepsFocus: true };
    void navigate(listPath(subject, view), { replace, preventScrollReset: true, state });
  };
  const query = useDeferredValue(text);
  return {
    view: { ...urlView, query },
    text,
    setText: (next) => {
      setInputText(next);
      debouncedUrl.schedule(() =>
        navigateToView({ ...urlView, query: next, page: 1, limit: filteredPageSize }, true),
      );
    },
    setView: (changes) => {
      if (changes.query !== undefined) setInputText(changes.query);
      navigateToView({ ...urlView, query: text, page: 1, limit: filteredPageSize, ...changes }, false);
    },
  };
}
