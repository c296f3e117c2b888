import type { SubjectSlug } from "../../../content/url.ts";
import { useUrlText } from "../../components/url-text/use-url-text.ts";
import { type ListView, listPath } from "../../data/list-view.ts";
import { resultPageSize } from "../../data/result-limit.ts";

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
  const firstResults = { ...urlView, page: 1, limit: resultPageSize };
  const { text, query, setText, navigateTo } = useUrlText(urlView.query, (text) =>
    listPath(subject, { ...firstResults, query: text }),
  );
  return {
    view: { ...urlView, query },
    text,
    setText,
    setView: (changes) => {
      const view = { ...firstResults, query: text, ...changes };
      navigateTo(listPath(subject, view), view.query);
    },
  };
}
