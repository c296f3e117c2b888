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
import { messages } from "../../../../i18n/messages.ts";
import { Dialog } from "../../../components/dialog/dialog.tsx";
import { Icon } from "../../../components/icon.tsx";
import { searchIcon } from "../../../components/icon-paths.ts";
import { searchQueryPath } from "../../../data/search-query-path.ts";
import { takeEarlySearch } from "../early-search.ts";
import { listboxId, type OptionKeyHandler } from "./listbox.ts";

const SearchOptions = lazy(async () => ({ default: (await import("./search-options.tsx")).SearchOptions }));

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
    input.current?.focus();
    setText(takeEarlySearch() ?? "");
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
    void navigate(searchQueryPath(text.trim()));
    close();
  };

  return (
    <Dialog ref={dialog} label={messages.search} className="search-dialog" onClose={onClose}>
      <Icon path={searchIcon} />
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
    </Dialog>
  );
}
