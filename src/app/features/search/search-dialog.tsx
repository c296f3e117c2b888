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
import { useNavigate } from "react-router";
import { messages } from "../../../i18n/messages.ts";
import { searchPath } from "./search-view.ts";

const SearchOptions = lazy(async () => ({ default: (await import("./search-options.tsx")).SearchOptions }));

/** Handles a key pressed in the input once the options are there. */
export type OptionKeyHandler = (event: KeyboardEvent<HTMLInputElement>) => void;

/** The id of the listbox that the input controls. */
export const listboxId = "search-options";

/**
 * Search combobox in a dialog. The input is a part of every page's own script and has the focus as soon as the dialog
 * opens, so that no keystroke is lost or acts as a shortcut while the options are still loading.
 */
export function SearchDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const optionKeyHandler: RefObject<OptionKeyHandler | undefined> = useRef(undefined);
  const [text, setText] = useState("");
  const [activeOptionId, setActiveOptionId] = useState<string>();
  const navigate = useNavigate();
  const close = (): void => dialog.current?.close();

  // Before the next key is handled, which an effect could miss.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter also ends the composition of a word (IME).
    if (event.nativeEvent.isComposing) return;
    if (optionKeyHandler.current) {
      optionKeyHandler.current(event);
      return;
    }
    if (event.key !== "Enter" || text.trim() === "") return;
    event.preventDefault();
    void navigate(searchPath({ query: text.trim() }));
    close();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click handler closes on the backdrop; the browser handles Escape.
    <dialog
      ref={dialog}
      className="search-dialog"
      aria-label={messages.search}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="search-dialog-body">
        <input
          ref={input}
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          aria-label={messages.searchAll}
          aria-expanded
          aria-controls={listboxId}
          aria-autocomplete="list"
          aria-activedescendant={activeOptionId}
          placeholder={messages.searchAll}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
        />
        <Suspense>
          <SearchOptions
            text={text}
            keyHandler={optionKeyHandler}
            onActiveOptionChange={setActiveOptionId}
            onClose={close}
          />
        </Suspense>
      </div>
    </dialog>
  );
}
