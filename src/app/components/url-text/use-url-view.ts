import { useUrlText } from "./use-url-text.ts";

/** The view of a list or a search while the reader changes it. */
export interface UrlViewState<View> {
  /** The view to show now: typed text applies immediately, the URL follows later. */
  readonly view: View;
  /** Text of the input. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly setView: (changes: Partial<View>) => void;
}

/**
 * Keeps a view in the URL, so that it can be shared and restored by Back. `firstResults` is the view of the URL from its beginning,
 * which each change returns to.
 */
export function useUrlView<View extends { readonly query: string }>(
  urlView: View,
  firstResults: View,
  viewToPath: (view: View) => string,
): UrlViewState<View> {
  const { text, query, setText, navigateTo } = useUrlText(urlView.query, (typed) =>
    viewToPath({ ...firstResults, query: typed }),
  );
  return {
    view: { ...urlView, query },
    text,
    setText,
    setView: (changes) => {
      const view = { ...firstResults, query: text, ...changes };
      navigateTo(viewToPath(view), view.query);
    },
  };
}
