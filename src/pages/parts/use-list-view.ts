import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import type { SubjectSlug } from "../../article/address.ts";
import { type ListView, listPath, shownPerStep } from "../addresses.ts";
import type { StayHere } from "./page-announcer.tsx";
import { useLateAddress } from "./use-late-address.ts";

/** The address follows what is typed after this pause: browsers refuse to change it at every keystroke. */
const pauseMs = 250;

/** A list's view while it is being changed. */
interface ChangingView {
  /** What to show now: what is typed counts at once, though the address follows later. */
  readonly view: ListView;
  /** What the filter's field holds. */
  readonly text: string;
  readonly typeText: (text: string) => void;
  readonly setView: (changes: Partial<ListView>) => void;
}

/** Keeps a list's view in the address, where it can be shared and where Back finds it. */
export function useListView(subject: SubjectSlug, inAddress: ListView): ChangingView {
  const navigate = useNavigate();
  const [text, setText] = useState(inAddress.query);
  const written = useRef(inAddress.query);
  const address = useLateAddress(pauseMs);
  useEffect(() => {
    // The address has changed by other means: Back, a link, another subject.
    if (inAddress.query === written.current) return;
    written.current = inAddress.query;
    setText(inAddress.query);
  }, [inAddress.query]);

  const show = (view: ListView, replace: boolean): void => {
    address.forget();
    written.current = view.query;
    const state: StayHere = { staysHere: true };
    void navigate(listPath(subject, view), { replace, preventScrollReset: true, state });
  };
  const query = useDeferredValue(text);
  return {
    view: { ...inAddress, query },
    text,
    typeText: (next) => {
      setText(next);
      address.change(() => show({ ...inAddress, query: next, page: 1, show: shownPerStep }, true));
    },
    setView: (changes) => {
      if (changes.query !== undefined) setText(changes.query);
      show({ ...inAddress, query: text, page: 1, show: shownPerStep, ...changes }, false);
    },
  };
}
