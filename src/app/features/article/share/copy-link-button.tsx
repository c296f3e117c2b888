import type { ReactElement } from "react";
import { messages } from "../../../../i18n/messages.ts";
import { useTemporaryState } from "../../../components/use-temporary-state.ts";
import { writeClipboard } from "../../../components/write-clipboard.ts";

/** Copies the URL of the current page, without its fragment. */
export function CopyLinkButton(): ReactElement {
  const [message, setMessage] = useTemporaryState<string>("");
  const copy = async (): Promise<void> => {
    const { origin, pathname } = window.location;
    const isCopied = await writeClipboard(origin + pathname);
    setMessage(isCopied ? messages.linkCopied : messages.copyFromAddressBar);
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
