import { useUrlText } from "../../components/url-text/use-url-text.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { type SearchView, searchPath } from "./search-view.ts";

/** State of a search while the reader types. */
interface SearchInputState {
  /** The view to show now: typed text applies immediately, the URL follows later. */
  readonly view: SearchView;
  /** Text of the search input. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setView: (changes: Partial<SearchView>) => void;
}

/** Keeps a search in the URL, so that it can be shared and restored by Back. */
export function useSearchInput(urlView: SearchView): SearchInputState {
  const firstResults = { ...urlView, limit: resultPageSize };
  const { text, query, setText, navigateTo } = useUrlText(urlView.query, (text) =>
    searchPath({ ...firstResults, query: text }),
  );
  return {
    view: { ...urlView, query },
    text,
    setText,
    setView: (changes) => {
      const view = { ...firstResults, query: text, ...changes };
      navigateTo(searchPath(view), view.query);
    },
  };
}
