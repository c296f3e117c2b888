import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { keepFocusState } from "./keep-focus-state.ts";
import { useDebouncedUrl } from "./use-debounced-url.ts";

/** Delay of URL updates while typing, in milliseconds: browsers throttle changes on every keystroke. */
const urlDelayMs = 250;

/** The text of an input whose value is part of the URL. */
interface UrlText {
  /** The text of the input. */
  readonly text: string;
  /** The text to search for now: typed text applies at once, the URL follows later. */
  readonly query: string;
  /** Updates the text, and the URL after a pause in typing. */
  readonly setText: (text: string) => void;
  /** Updates the URL, and the text, as one step of the history. */
  readonly navigateTo: (path: string, query: string) => void;
}

/**
 * Keeps the text of an input in the URL, so that it can be shared and restored by Back. `urlQuery` is the text in the
 * URL; `textToPath` returns the URL of another text.
 */
export function useUrlText(urlQuery: string, textToPath: (text: string) => string): UrlText {
  const navigate = useNavigate();
  const [text, setText] = useState(urlQuery);
  const lastWrittenQuery = useRef(urlQuery);
  const debouncedUrl = useDebouncedUrl(urlDelayMs);
  useEffect(() => {
    // The URL was changed by something else: Back, a link, the search dialog.
    if (urlQuery === lastWrittenQuery.current) return;
    lastWrittenQuery.current = urlQuery;
    setText(urlQuery);
  }, [urlQuery]);
  const updateUrl = (path: string, query: string, replace: boolean): void => {
    debouncedUrl.cancel();
    lastWrittenQuery.current = query;
    void navigate(path, { replace, preventScrollReset: true, state: keepFocusState });
  };
  return {
    text,
    query: useDeferredValue(text),
    setText: (next) => {
      setText(next);
      const path = textToPath(next);
      debouncedUrl.schedule(path, () => updateUrl(path, next, true));
    },
    navigateTo: (path, query) => {
      setText(query);
      updateUrl(path, query, false);
    },
  };
}
