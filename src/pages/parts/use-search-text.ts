import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { type SearchView, searchPath } from "../search-view.ts";
import type { StayHere } from "./page-announcer.tsx";
import { useLateAddress } from "./use-late-address.ts";

/** The address follows what is typed after this pause. In milliseconds. */
const pauseMs = 300;

/** A search while it is being typed. */
interface SearchText {
  /** What to ask for now: what is typed counts at once, though the address follows later. */
  readonly query: string;
  /** What the field holds. */
  readonly text: string;
  readonly typeText: (text: string) => void;
  readonly show: (view: SearchView) => void;
}

/** Keeps a search in the address, where it can be shared and where Back finds it. */
export function useSearchText(inAddress: SearchView): SearchText {
  const navigate = useNavigate();
  const [text, setText] = useState(inAddress.query);
  const written = useRef(inAddress.query);
  const address = useLateAddress(pauseMs);
  useEffect(() => {
    // The address has changed by other means: Back, a link, the search box in the header.
    if (inAddress.query === written.current) return;
    written.current = inAddress.query;
    setText(inAddress.query);
  }, [inAddress.query]);

  const go = (view: SearchView, replace: boolean): void => {
    address.forget();
    written.current = view.query;
    const state: StayHere = { staysHere: true };
    void navigate(searchPath(view), { replace, preventScrollReset: true, state });
  };
  return {
    query: useDeferredValue(text),
    text,
    typeText: (next) => {
      setText(next);
      address.change(() => go({ ...inAddress, query: next, limit: 0 }, true));
    },
    show: (view) => go(view, false),
  };
}
