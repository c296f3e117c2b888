import {
  type KeyboardEvent,
  lazy,
  type ReactElement,
  type RefObject,
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { useHref, useNavigate } from "react-router";
import { searchPagePath } from "../../../../bundle/pages/route-paths.ts";
import { messages } from "../../../../i18n/messages.ts";
import { Dialog } from "../../../components/dialog/dialog.tsx";
import { Icon } from "../../../components/icons/icon.tsx";
import { searchIcon } from "../../../components/icons/icon-paths.ts";
import { useEarlyText } from "../../../components/use-early-text.ts";
import { searchQueryPath } from "../../../data/search-query-path.ts";
import { listboxId, type OptionKeyHandler } from "./listbox.ts";

const SearchOptions = lazy(async () => ({ default: (await import("./search-options.tsx")).SearchOptions }));

interface SearchDialogProps {
  readonly isOpen: boolean;
  /** Called if the dialog was opened before the app had loaded (`public/early.js`). */
  readonly onEarlyOpen: () => void;
  readonly onClose: () => void;
}

/**
 * Search combobox in a dialog. Its field is in every page from the beginning, closed, so that it can be opened and typed into
 * before the app has loaded: no text is lost, whether it comes from keys or an input method. Enter then sends the form.
 */
export function SearchDialog({ isOpen, onEarlyOpen, onClose }: SearchDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const optionKeyHandler: RefObject<OptionKeyHandler | undefined> = useRef(undefined);
  const [text, setText] = useState("");
  const [activeOptionId, setActiveOptionId] = useState<string>();
  const navigate = useNavigate();
  const action = useHref(searchPagePath);
  const close = (): void => dialog.current?.close();

  const input = useEarlyText((earlyText) => {
    if (dialog.current?.open) setText(earlyText);
  });
  // Before the next key is handled, which an effect could miss.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it is opened.
  useLayoutEffect(() => {
    if (isOpen) input.current?.focus();
    else if (dialog.current?.open) onEarlyOpen();
  }, [isOpen]);

  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter also ends the composition of a word (IME).
    if (event.nativeEvent.isComposing) return;
    if (optionKeyHandler.current) {
      optionKeyHandler.current(event);
      return;
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (text.trim() === "") return;
    void navigate(searchQueryPath(text.trim()));
    close();
  };
  const handleClose = (): void => {
    setText("");
    onClose();
  };

  return (
    <Dialog
      ref={dialog}
      isOpen={isOpen}
      label={messages.search}
      className="search-dialog"
      onClose={handleClose}
    >
      <Icon path={searchIcon} />
      <form action={action}>
        <input
          ref={input}
          id="dialog-field"
          name="q"
          enterKeyHint="search"
          aria-label={messages.searchAll}
          placeholder={messages.searchAll}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
          // Without the app it is a plain field.
          {...(isOpen && {
            role: "combobox",
            "aria-expanded": true,
            "aria-controls": listboxId,
            "aria-autocomplete": "list",
            "aria-activedescendant": activeOptionId,
          })}
        />
      </form>
      {/* The browser closes the dialog itself, before the app has loaded, too. */}
      <form method="dialog">
        <button type="submit" className="secondary-button">
          {messages.close}
        </button>
      </form>
      {isOpen && (
        <Suspense>
          <SearchOptions
            text={text}
            keyHandler={optionKeyHandler}
            onActiveOptionChange={setActiveOptionId}
            onClose={close}
          />
        </Suspense>
      )}
    </Dialog>
  );
}
