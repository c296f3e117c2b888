import { type ReactElement, useEffect, useState } from "react";
import { messages } from "../../../../i18n/messages.ts";

/** How long the status message is shown. In milliseconds. */
const messageDurationMs = 2000;

/** Copies the URL of the current page, without its fragment. */
export function CopyLinkButton(): ReactElement {
  const [message, setMessage] = useState("");
  useEffect(() => {
    if (message === "") return;
    const timer = setTimeout(() => setMessage(""), messageDurationMs);
    return () => clearTimeout(timer);
  }, [message]);
  const copy = async (): Promise<void> => {
    const { origin, pathname } = window.location;
    try {
      await navigator.clipboard.writeText(origin + pathname);
      setMessage(messages.linkCopied);
    } catch {
      setMessage(messages.copyFromAddressBar);
    }
  };
  return (
    <>
      <button type="button" className="secondary-button" onClick={() => void copy()}>
        {message || messages.copyLink}
      </button>
      <span role="status" className="visually-hidden">
        {message}
      </span>
    </>
  );
}
