import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useDebouncedUrl } from "../../components/use-debounced-url.ts";
import type { KeepFocusState } from "../layout/route-announcer.tsx";
import { type SearchView, searchPath } from "./search-view.ts";

/** Debounce delay of URL updates while typing. In milliseconds. */
const urlDelayMs = 300;

/** State of a search while the reader types. */
interface SearchInputState {
  /** The query to run now: typed text applies immediately, the URL follows later. */
  readonly query: string;
  /** Text of the search input. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setView: (view: SearchView) => void;
}

/** Keeps a search in the URL, so that it can be shared and restored by Back. */
export function useSearchInput(urlView: SearchView): SearchInputState {
  const navigate = useNavigate();
  const [text, setInputText] = useState(urlView.query);
  const lastWrittenQuery = useRef(urlView.query);
  const debouncedUrl = useDebouncedUrl(urlDelayMs);
  useEffect(() => {
    // The URL was changed by something else: Back, a link, the search dialog.
    if (urlView.query === lastWrittenQuery.current) return;
    lastWrittenQuery.current = urlView.query;
    setInputText(urlView.query);
  }, [urlView.query]);

  const navigateToView = (view: SearchView, replace: boolean): void => {
    debouncedUrl.cancel();
    lastWrittenQuery.current = view.query;
    const state: KeepFocusState = { keepsFocus: true };
    void navigate(searchPath(view), { replace, preventScrollReset: true, state });
  };
  return {
    query: useDeferredValue(text),
    text,
    setText: (next) => {
      setInputText(next);
      debouncedUrl.schedule(() => navigateToView({ ...urlView, query: next, limit: 0 }, true));
    },
    setView: (view) => navigateToView(view, false),
  };
}
