import { type ReactElement, useEffect, useState } from "react";
import { words } from "../words/words.ts";

/** How long the button says that it has copied. In milliseconds. */
const shownMs = 2000;

/** Copies the address of the page that it stands on, without what comes behind `#`. */
export function CopyLinkButton(): ReactElement {
  const [message, setMessage] = useState("");
  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), shownMs);
    return () => clearTimeout(timer);
  }, [message]);
  const copy = async (): Promise<void> => {
    const { origin, pathname } = window.location;
    try {
      await navigator.clipboard.writeText(origin + pathname);
      setMessage(words.linkCopied);
    } catch {
      setMessage(words.copyFromAddressBar);
    }
  };
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        {message || words.copyLink}
      </button>
      <span role="status" className="visually-hidden">
        {message}
      </span>
    </>
  );
}
